import { existsSync, statSync } from 'node:fs';
import { z } from 'zod';
import { DatabaseUnavailable, namingFaults } from './failure.ts';
import { loadEngine, type Connection, type SqlStatement } from './engine.ts';

export type SqlDriver = {
  readonly exec: (sql: string) => void;
  /** Statements are kept by their text, so asking again is free. */
  readonly prepare: (sql: string) => SqlStatement;
  /** All or nothing; what it returns has reached the disk. Does not nest. */
  readonly transaction: <T>(work: () => T) => T;
  readonly close: () => void;
};

/** How long a second opener waits for the first to let go, in milliseconds. */
const BUSY_MILLISECONDS = 1_000;

const verdict = z.array(z.record(z.string(), z.unknown()));

/**
 * Opens a SQLite file for one process alone, durable to the last acknowledged write.
 *
 * @param file path of the file, made when absent, or `:memory:`
 * @throws DatabaseUnavailable when the file is locked, unwritable or damaged
 */
export async function openDriver(file: string): Promise<SqlDriver> {
  const engine = await loadEngine();
  // A log that was not folded into the file tells that the last process did not stop by itself.
  const stoppedUncleanly = leftLog(file);
  return namingFaults(file, () => {
    const connection = engine(file);
    try {
      prepareConnection(connection);
      if (stoppedUncleanly) checkIntegrity(connection, file);
    } catch (cause) {
      connection.close();
      throw cause;
    }
    return driverOver(connection);
  });
}

function leftLog(file: string): boolean {
  const log = `${file}-wal`;
  return existsSync(log) && statSync(log).size > 0;
}

function prepareConnection(connection: Connection): void {
  connection.exec(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}`);
  // One process at a time: two services on one file would hand out the same change numbers.
  connection.exec('PRAGMA locking_mode = EXCLUSIVE');
  connection.exec('PRAGMA journal_mode = WAL');
  connection.exec('PRAGMA synchronous = FULL');
  connection.exec('BEGIN IMMEDIATE; COMMIT');
}

/**
 * libsql keeps a closed file locked until its statements have been collected as garbage. Folding the log back and
 * leaving exclusive mode, in this order, gives the lock back at once.
 */
function letGo(connection: Connection): void {
  connection.exec('PRAGMA journal_mode = DELETE');
  connection.exec('PRAGMA locking_mode = NORMAL');
  connection.exec('BEGIN IMMEDIATE; COMMIT');
}

function checkIntegrity(connection: Connection, file: string): void {
  const [first] = verdict.parse(connection.prepare('PRAGMA integrity_check').all());
  if (first?.['integrity_check'] !== 'ok') throw new DatabaseUnavailable('damaged', file);
}

function driverOver(connection: Connection): SqlDriver {
  const statements = new Map<string, SqlStatement>();
  return {
    exec: (sql) => {
      connection.exec(sql);
    },
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known) return known;
      const statement = connection.prepare(sql);
      statements.set(sql, statement);
      return statement;
    },
    transaction: (work) => {
      connection.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        connection.exec('COMMIT');
        return result;
      } catch (cause) {
        connection.exec('ROLLBACK');
        throw cause;
      }
    },
    close: () => {
      statements.clear();
      letGo(connection);
      connection.close();
    },
  };
}
