import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { packageFiles, TRIAL, variablesIn, zipped, type Variables } from './packageFiles.ts';
import { faultsIn } from './schemas.ts';

const ROOT = new URL('../', import.meta.url);

/** `npm run package` for trying, `npm run package -- dev` with the values in env/.env.dev. */
function variablesOf(environment: string | undefined): Variables {
  if (environment === undefined) return TRIAL;
  const path = new URL(`env/.env.${environment}`, ROOT);
  if (!existsSync(path)) throw new Error(`There is no env/.env.${environment}; provisioning writes it.`);
  return variablesIn(readFileSync(path, 'utf8'));
}

const files = packageFiles(variablesOf(process.argv[2]));
const faults = faultsIn(files);
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
} else {
  mkdirSync(new URL('build/', ROOT), { recursive: true });
  writeFileSync(new URL('build/samsyn.zip', ROOT), zipped(files));
  process.stdout.write(`build/samsyn.zip: ${[...files.keys()].join(', ')}\n`);
}
