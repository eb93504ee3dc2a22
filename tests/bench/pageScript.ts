import { join } from 'node:path';
import { build } from 'vite';
import { z } from 'zod';

const bundled = z.object({ output: z.array(z.looseObject({ code: z.string().optional() })) });

/** A page's program as one script. @param file its source, in this folder */
export async function pageScript(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../..'),
    // A library leaves this to who uses it; React would run as for development.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = z.array(bundled).parse(Array.isArray(built) ? built : [built]);
  return first?.output.map(({ code }) => code ?? '').join('\n') ?? '';
}
