import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDriver } from './graph-service/sql/driver.ts';
import { DatabaseUnavailable, type DatabaseFault } from './graph-service/sql/failure.ts';
import { StartFailure, type StartFault } from './startFailure.ts';

/** Where the workbench keeps what was entered. One process at a time has it. */
export type DataFolder = {
  readonly graphFile: string;
  readonly transcriptFile: string;
  readonly keyFile: string;
  /** Whether lists and sample library are complete; false at a first start and after a reset. */
  readonly isFurnished: boolean;
  readonly markFurnished: () => void;
  readonly close: () => void;
};

const GRAPH = 'graph.sqlite';
const TRANSCRIPT = 'teams.sqlite';
const KEYS = 'sign-in.json';
const FURNISHED = 'furnished';

/**
 * Takes the data folder, making it when absent.
 *
 * @param isReset removes the workbench's own files; anything else in the folder stays
 * @throws StartFailure `folderInUse`, `folderUnwritable`, `dataDamaged` or `dataNewer`
 */
export async function takeDataFolder(folder: string, isReset: boolean): Promise<DataFolder> {
  try {
    makeFolder(folder);
  } catch (cause) {
    throw new StartFailure('folderUnwritable', folder, cause);
  }
  // The system lets go of a database lock when its process dies, however it dies; a file with a number in it would stay.
  const lock = await inFolder(folder, () => openDriver(join(folder, 'lock.sqlite')));
  const furnished = join(folder, FURNISHED);
  if (isReset) [GRAPH, TRANSCRIPT].forEach((name) => removeDatabase(folder, name));
  if (isReset) [FURNISHED, KEYS].forEach((name) => rmSync(join(folder, name), { force: true }));
  // A first start that was interrupted leaves half a library, which nobody has had the chance to change.
  if (!existsSync(furnished)) removeDatabase(folder, GRAPH);
  return {
    graphFile: join(folder, GRAPH),
    transcriptFile: join(folder, TRANSCRIPT),
    keyFile: join(folder, KEYS),
    isFurnished: existsSync(furnished),
    markFurnished: () => writeFileSync(furnished, ''),
    close: () => lock.close(),
  };
}

// Node's own recursive mkdir never returns where folders cannot be made, such as below /proc.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

const FAULTS = {
  locked: 'folderInUse',
  unwritable: 'folderUnwritable',
  damaged: 'dataDamaged',
  newer: 'dataNewer',
} as const satisfies Record<DatabaseFault, StartFault>;

/** Runs what opens a database of the folder. @throws StartFailure for what a person can put right */
export async function inFolder<T>(folder: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (cause) {
    throw cause instanceof DatabaseUnavailable ? new StartFailure(FAULTS[cause.fault], folder, cause) : cause;
  }
}

function removeDatabase(folder: string, name: string): void {
  for (const suffix of ['', '-wal', '-shm', '.backup']) rmSync(join(folder, name + suffix), { force: true });
}
