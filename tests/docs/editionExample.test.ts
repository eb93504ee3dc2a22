import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { KINDS, LEVELS } from '#domain/criterion.ts';
import { canonicalContent, hashOf, type EditionContent } from '#domain/edition.ts';
import { criterionId } from '#domain/ids.ts';

const record = readFileSync(new URL('../../docs/decisions/003-edition-and-hash.md', import.meta.url), 'utf8');
const example = /```json\n(.+)\n```/.exec(record)?.[1] ?? '';
const hash = /```\n([0-9a-f]{64})\n```/.exec(record)?.[1] ?? '';

function contentIn(json: string): EditionContent {
  const [, id = '', title = '', level, kind, text = '', evidence = '', followUp = '', rationale = ''] = z
    .array(z.string())
    .parse(JSON.parse(json));
  const known = criterionId(id);
  if (known === undefined) throw new Error(`${id} is no criterion id.`);
  return {
    id: known,
    title,
    level: LEVELS.find((each) => each === level),
    kind: KINDS.find((each) => each === kind),
    text,
    evidence,
    followUp,
    rationale,
    evidenceKinds: [],
    exemptions: '',
    englishText: '',
  };
}

describe('the example in decision 003', () => {
  it('[E1] is the one spelling of its content', () => {
    expect(canonicalContent(contentIn(example))).toBe(example);
  });

  it('[E1] has the hash that anybody works out without our code', () => {
    expect(createHash('sha256').update(example, 'utf8').digest('hex')).toBe(hash);
    expect(hashOf(contentIn(example))).toBe(hash);
  });
});
