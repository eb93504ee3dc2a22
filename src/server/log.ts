/** One line of the log: what happened, never to whom and never with what text. */
export type LogEntry = {
  readonly event: string;
  readonly level?: 'info' | 'warn' | 'error';
  readonly [detail: string]: string | number | boolean | undefined;
};
export type Log = (entry: LogEntry) => void;

/** JSON lines on standard output, as Azure and journald read them. */
export const logToOutput: Log = (entry) => {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level: 'info', ...entry })}\n`);
};
