import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AREAS } from './behaviours/areas.ts';
import { fidelityPage } from './fidelity.ts';
import { CHECKS } from './live/checks.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
/** Rules that a name begins with come and go. */
const withoutRules = (text: string): string => text.replaceAll(/\[[A-Z]+\d+\] /g, '');
const behaviours = AREAS.flatMap((area) => area.behaviours);

/** A name stands in a test as a text of its own, whatever its quotes; a quote inside is escaped. */
function hasText(source: string, name: string): boolean {
  const escaped = name.replaceAll("'", String.raw`\'`);
  return [`'${escaped}'`, `'${name}'`, `"${name}"`, `\`${name}\``].some((text) => source.includes(text));
}

describe('docs/fidelity.md', () => {
  it('is as the list of behaviours says (npm run fidelity)', () => {
    expect(read('docs/fidelity.md')).toBe(fidelityPage());
  });
});

describe('the list of behaviours', () => {
  it.each(behaviours.flatMap(({ shownBy }) => shownBy).map((test) => [test]))('points at a test: %s', (test) => {
    const [file = '', name = ''] = test.split(/: (.*)/s);
    expect(hasText(withoutRules(read(`tests/${file}`)), withoutRules(name))).toBe(true);
  });

  it('says of every assumption how it is confirmed', () => {
    expect(behaviours.filter(({ standing, confirm }) => standing === 'assumed' && confirm === undefined)).toEqual([]);
  });

  it('names live checks that there are', () => {
    const ids = CHECKS.map(({ id }) => id);
    const named = behaviours.flatMap(({ confirm = '' }) => /^check:(.*)$/.exec(confirm)?.[1] ?? []);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('says nothing twice', () => {
    const said = behaviours.map(({ behaviour }) => behaviour);
    expect(said.filter((one, place) => said.indexOf(one) !== place)).toEqual([]);
  });
});
