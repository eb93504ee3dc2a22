import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';

/** A labelled set that the folder does not hold: its figures are passed over, and said to be. */
export class SetMissing extends Error {
  constructor(file: string) {
    super(`${file} is not in the folder`);
  }
}

/**
 * The lines of a JSONL file, each as the schema says.
 *
 * @throws {SetMissing} when the folder has no such file
 * @throws {z.ZodError} when a line is not what the schema says
 */
export function readSet<Row>(path: { folder: string; file: string }, row: z.ZodType<Row>): readonly Row[] {
  const whole = join(path.folder, path.file);
  if (!existsSync(whole)) throw new SetMissing(path.file);
  return readFileSync(whole, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => row.parse(JSON.parse(line)));
}
