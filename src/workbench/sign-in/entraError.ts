import { randomUUID } from 'node:crypto';

export type EntraProblem = {
  readonly error: string;
  /** Entra's number for it, e.g. 65001. */
  readonly number: number;
  readonly description: string;
  readonly suberror?: string;
  /** JSON text of what has to be proved. */
  readonly claims?: string;
};

/** The body with which Entra's token endpoint refuses. */
export function entraError({ error, number, description, suberror, claims }: EntraProblem, now: Date) {
  const timestamp = now
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
  const [trace, correlation] = [randomUUID(), randomUUID()];
  return {
    error,
    error_description: `AADSTS${number}: ${description} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
    error_codes: [number],
    timestamp,
    trace_id: trace,
    correlation_id: correlation,
    error_uri: `https://login.microsoftonline.com/error?code=${number}`,
    ...(suberror !== undefined && { suberror }),
    ...(claims !== undefined && { claims }),
  };
}
