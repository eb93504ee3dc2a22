import { z } from 'zod';

/**
 * - `locked`: another process has the file
 * - `unwritable`: no such folder, no permission, disk full or read-only
 * - `damaged`: not a database, or one that fails its integrity check
 * - `newer`: written by a later version of this service
 */
export type DatabaseFault = 'locked' | 'unwritable' | 'damaged' | 'newer';

const EXPLANATION = {
  locked: 'is in use by another process; stop that one first',
  unwritable: 'cannot be written; check the folder, the permissions and the free space',
  damaged: 'is damaged; put back a copy, or remove the file to start empty',
  newer: 'was written by a later version of this service; upgrade, or remove the file to start empty',
} as const satisfies Record<DatabaseFault, string>;

/** The database file cannot be used; the message is one line that says what to do. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly fault: DatabaseFault;
  readonly file: string;

  constructor(fault: DatabaseFault, file: string, cause?: unknown) {
    super(`The database ${file} ${EXPLANATION[fault]}.`, { cause });
    this.fault = fault;
    this.file = file;
  }
}

/** Primary result codes of SQLite, https://www.sqlite.org/rescode.html. */
const BY_NUMBER: Readonly<Record<number, DatabaseFault>> = {
  5: 'locked',
  6: 'locked',
  8: 'unwritable',
  10: 'unwritable',
  11: 'damaged',
  13: 'unwritable',
  14: 'unwritable',
  26: 'damaged',
};
const BY_NAME: readonly (readonly [string, DatabaseFault])[] = [
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_READONLY', 'unwritable'],
  ['SQLITE_IOERR', 'unwritable'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_FULL', 'unwritable'],
  ['SQLITE_CANTOPEN', 'unwritable'],
  ['SQLITE_NOTADB', 'damaged'],
];

const engineError = z.object({
  message: z.string(),
  code: z.string().optional(),
  rawCode: z.number().optional(),
  errcode: z.number().optional(),
});

/** Reads what went wrong from an error of either engine; `undefined` when it was not about the file. */
export function faultOf(cause: unknown): DatabaseFault | undefined {
  const parsed = engineError.safeParse(cause);
  if (!parsed.success) return undefined;
  const { code, rawCode, errcode, message } = parsed.data;
  // The low byte of an extended result code is the primary one.
  const byNumber = BY_NUMBER[(errcode ?? rawCode ?? 0) & 0xff];
  if (byNumber) return byNumber;
  const byName = BY_NAME.find(([name]) => code?.startsWith(name));
  if (byName) return byName[1];
  return /unable to open database|ConnectionFailed/i.test(message) ? 'unwritable' : undefined;
}

const FULL = 13;

/** Whether the disk, or the room that the file may take, is used up. */
export function isFull(cause: unknown): boolean {
  const parsed = engineError.safeParse(cause);
  if (!parsed.success) return false;
  const { code, rawCode, errcode, message } = parsed.data;
  if (((errcode ?? rawCode ?? 0) & 0xff) === FULL) return true;
  return code?.startsWith('SQLITE_FULL') === true || /database or disk is full|ENOSPC/i.test(message);
}

/** Runs what opens a file. @throws DatabaseUnavailable naming the file where the engine only gives a number */
export function namingFaults<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof DatabaseUnavailable) throw cause;
    const fault = faultOf(cause);
    throw fault === undefined ? cause : new DatabaseUnavailable(fault, file, cause);
  }
}
