import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';

const options = z.object({
  /** 0 lets the system choose. */
  port: z.coerce.number().int().min(0).max(65_535).default(3978),
  data: z.string().min(1).optional(),
  reset: z.boolean().default(false),
  language: z.enum(['sv', 'en']).default('sv'),
});

export type WorkbenchOptions = {
  readonly port: number;
  /** Absolute path of the data folder. */
  readonly dataFolder: string;
  /** Throws away what the folder holds before starting. */
  readonly isReset: boolean;
  /** Language of what is printed. */
  readonly language: 'sv' | 'en';
};

/**
 * Reads the command line.
 *
 * @param defaultFolder data folder when none is named
 * @returns undefined when something in it is unknown or makes no sense
 */
export function readOptions(args: readonly string[], defaultFolder: string): WorkbenchOptions | undefined {
  const parsed = options.safeParse(valuesOf(args));
  if (!parsed.success) return undefined;
  const { port, data, reset, language } = parsed.data;
  return { port, dataFolder: data === undefined ? defaultFolder : resolve(data), isReset: reset, language };
}

function valuesOf(args: readonly string[]): unknown {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        reset: { type: 'boolean' },
        language: { type: 'string' },
      },
    }).values;
  } catch {
    // The reason is in English and names the API; the caller shows how to call it instead.
    return undefined;
  }
}
