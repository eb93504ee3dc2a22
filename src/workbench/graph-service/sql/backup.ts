import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { openDriver, type SqlDriver } from './driver.ts';
import { DatabaseUnavailable, faultOf, namingFaults } from './failure.ts';

type Opening = {
  /** Brings the opened file to the present version. */
  readonly prepare: (driver: SqlDriver) => void;
  /** Whether there is anything in it that would be missed. */
  readonly isWorthKeeping: (driver: SqlDriver) => boolean;
  readonly now: () => Date;
  readonly report: (line: string) => void;
};

export const backupOf = (file: string): string => `${file}.backup`;

/**
 * Opens a file and keeps a copy of how it was at this start. A damaged file is put aside, never removed, and the copy of
 * the start before takes its place; what was written since then is only in the damaged one, and that is reported.
 *
 * @throws DatabaseUnavailable also `damaged`, when there is no copy
 */
export async function openWithBackup(file: string, opening: Opening): Promise<SqlDriver> {
  try {
    return await openAndCopy(file, opening);
  } catch (cause) {
    const isDamaged = cause instanceof DatabaseUnavailable && cause.fault === 'damaged';
    if (!isDamaged || !existsSync(backupOf(file))) throw cause;
    const aside = `${file}.damaged-${opening.now().toISOString().replaceAll(':', '')}`;
    for (const part of ['', '-wal', '-shm']) if (existsSync(file + part)) renameSync(file + part, aside + part);
    copyFileSync(backupOf(file), file);
    opening.report(`The database ${file} is damaged. It is kept as ${aside}, and the copy of the last start is used.`);
    return openAndCopy(file, opening);
  }
}

async function openAndCopy(file: string, { prepare, isWorthKeeping }: Opening): Promise<SqlDriver> {
  const driver = await openDriver(file);
  try {
    namingFaults(file, () => {
      prepare(driver);
      // Reading every page also finds damage that a clean stop has left unseen.
      if (file !== ':memory:' && isWorthKeeping(driver)) copyTo(driver, backupOf(file));
    });
    return driver;
  } catch (cause) {
    driver.close();
    throw cause;
  }
}

/** The copy takes its name when it is complete. A disk without room for it is no reason not to start. */
function copyTo(driver: SqlDriver, copy: string): void {
  const unfinished = `${copy}.new`;
  rmSync(unfinished, { force: true });
  try {
    driver.prepare('VACUUM INTO ?').run(unfinished);
    renameSync(unfinished, copy);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    if (faultOf(cause) === 'unwritable') return;
    throw cause;
  }
}
