import { z } from 'zod';

export type SqlValue = string | number | null | Uint8Array;

export type SqlStatement = {
  readonly run: (...values: SqlValue[]) => unknown;
  readonly all: (...values: SqlValue[]) => readonly unknown[];
};

/** What both engines offer under the same names. */
export type Connection = {
  readonly exec: (sql: string) => unknown;
  readonly prepare: (sql: string) => SqlStatement;
  readonly close: () => void;
};

export type Engine = (file: string) => Connection;

type NodeSqlite = { readonly DatabaseSync: new (file: string) => Connection };
const nodeSqlite = z.custom<NodeSqlite>(
  (module) => typeof module === 'object' && module !== null && 'DatabaseSync' in module,
);

/** SQLite as the runtime has it (Node 22.13 and later), otherwise `libsql`, which comes prebuilt. */
export async function loadEngine(): Promise<Engine> {
  const builtIn = nodeSqlite.safeParse(process.getBuiltinModule('node:sqlite'));
  if (builtIn.success) return (file) => new builtIn.data.DatabaseSync(file);

  const { default: Database } = await import('libsql');
  return (file) => {
    const database = new Database(file);
    return {
      exec: (sql) => database.exec(sql),
      prepare: (sql) => {
        const statement = database.prepare<SqlValue[]>(sql);
        return { run: (...values) => statement.run(...values), all: (...values) => statement.all(...values) };
      },
      close: () => {
        database.close();
      },
    };
  };
}
