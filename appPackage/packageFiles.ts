import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';

/** What the manifest leaves open, `${{NAME}}`; provisioning writes the values to env/.env.<environment>. */
export type Variables = Readonly<Record<string, string>>;

/** A package for trying: the ids are those of the workbench, the domain is nobody's. */
export const TRIAL: Variables = {
  TEAMS_APP_ID: '00000000-0000-4000-8000-00000000a002',
  AAD_APP_CLIENT_ID: '00000000-0000-4000-8000-00000000a001',
  APP_DOMAIN: 'samsyn.example',
  DEVELOPER_NAME: 'Samsyn',
  DEVELOPER_URL: 'https://samsyn.example',
  PRIVACY_URL: 'https://samsyn.example/integritet',
  TERMS_URL: 'https://samsyn.example/villkor',
};

const TEXTS = ['manifest.json', 'sv.json', 'en.json'];
const ICONS = ['color.png', 'outline.png'];

/** @throws Error naming the variables that have no value */
export function fill(text: string, variables: Variables): string {
  const missing = new Set<string>();
  const filled = text.replace(/\$\{\{\s*(\w+)\s*\}\}/g, (_placeholder, name: string) => {
    const value = variables[name];
    if (value === undefined || value === '') missing.add(name);
    return value ?? '';
  });
  if (missing.size > 0) throw new Error(`The app package lacks ${[...missing].join(', ')}.`);
  return filled;
}

/** The files of the app package by name, exactly those that Teams needs. */
export function packageFiles(variables: Variables): ReadonlyMap<string, Uint8Array> {
  const read = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));
  return new Map<string, Uint8Array>([
    ...TEXTS.map((name) => [name, strToU8(fill(read(name).toString('utf8'), variables))] as const),
    ...ICONS.map((name) => [name, new Uint8Array(read(name))] as const),
  ]);
}

/** The same files give the same bytes: no time of packing is kept. */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Reads `NAME=value` lines; blank lines and comments mean nothing. */
export function variablesIn(env: string): Variables {
  const variables: Record<string, string> = {};
  for (const line of env.split(/\r?\n/)) {
    const [, name, value] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined) variables[name] = unquoted(value);
  }
  return variables;
}

function unquoted(value = ''): string {
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value;
}
