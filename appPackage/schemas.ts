import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import * as z from 'zod';

const SCHEMAS = new URL('../node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30/', import.meta.url);

/** Which of Microsoft's schemas a file of the package must fit. */
const SCHEMA_OF: Readonly<Record<string, string>> = {
  'manifest.json': 'MicrosoftTeams.schema.json',
  'sv.json': 'MicrosoftTeams.Localization.schema.json',
  'en.json': 'MicrosoftTeams.Localization.schema.json',
};

/** @returns what Microsoft's schemas say against the files, a line per fault; empty when they are valid */
export function faultsIn(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  return [...files].flatMap(([name, bytes]) => {
    const schema = SCHEMA_OF[name];
    return schema === undefined ? [] : faults(schema, bytes).map((fault) => `${name} ${fault}`);
  });
}

function faults(schema: string, bytes: Uint8Array): readonly string[] {
  // Microsoft's schemas are draft-04, use keywords of their own, and patterns that are no Unicode patterns.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const rules = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(new URL(schema, SCHEMAS), 'utf8')));
  const validate = ajv.compile(rules);
  const isValid = validate(JSON.parse(new TextDecoder().decode(bytes)));
  if (isValid) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? 'is not valid'}`);
}
