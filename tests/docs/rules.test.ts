import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const filesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}${name}`);

const specs = filesIn('docs/spec/').filter((path) => path.endsWith('.md') && !path.endsWith('README.md'));
const rules = specs.flatMap((path) =>
  [...read(path).matchAll(/^- (?:~~)?\*\*\[([A-Z]+\d+)\]\*\*/gm)].map((match) => match[1] ?? ''),
);
const prefixes = new Set(rules.map((rule) => rule.replace(/\d+$/, '')));

const cited = filesIn('tests/')
  .filter((path) => /\.test\.tsx?$/.test(path))
  .flatMap((path) => [...read(path).matchAll(/['"`]\[([A-Z]+\d+)\]/g)].map((match) => match[1] ?? ''));

describe('the rules in docs/spec', () => {
  it('have each a number of their own', () => {
    expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
  });

  it('are there when a test cites them', () => {
    expect(cited.filter((rule) => prefixes.has(rule.replace(/\d+$/, '')) && !rules.includes(rule))).toEqual([]);
  });

  it('are cited by a test each', () => {
    const standing = specs.flatMap((path) => [...read(path).matchAll(/^- \*\*\[([A-Z]+\d+)\]\*\*/gm)]);
    const tests = filesIn('tests/').filter((path) => /\.test\.tsx?$/.test(path));
    const all = new Set(tests.flatMap((path) => read(path).match(/\[[A-Z]+\d+\]/g) ?? []));
    expect(standing.map((match) => match[1] ?? '').filter((rule) => !all.has(`[${rule}]`))).toEqual([]);
  });

  it('are numbered without gaps', () => {
    for (const prefix of prefixes) {
      const numbers = rules
        .filter((rule) => rule.replace(/\d+$/, '') === prefix)
        .map((rule) => Number(rule.slice(prefix.length)));
      expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  it('name each refusal by the word the code uses', () => {
    const verbs = ['recordPosition', 'saveCriterion', 'openConsultation', 'askAgain'];
    const others = ['closeConsultation', 'extendConsultation', 'remindSilent', 'recordPositions'];
    const packages = ['savePackage', 'movePackage', 'recordDecisions', 'decideCriterion', 'decidePackage'];
    const publishing = ['publishPackage', 'publishCriteria'];
    const adopting = ['recordAdoption', 'deviationRefusal', 'endDeviation'];
    const refusals = [
      ...verbs,
      ...others,
      ...packages,
      ...publishing,
      ...adopting,
      'judgeRequirements',
      'importRequirements',
    ].flatMap((verb) =>
      [...read(`src/usecases/${verb}.ts`).matchAll(/\| \{ readonly kind: '(\w+)'/g)].map((match) => match[1] ?? ''),
    );
    const text = specs.map(read).join('\n');
    expect(refusals.length).toBeGreaterThan(15);
    expect(refusals.filter((kind) => !text.includes(`\`${kind}\``))).toEqual([]);
  });
});

describe('links between the documents', () => {
  const documents = ['infra/README.md', ...filesIn('docs/').filter((path) => path.endsWith('.md'))];

  it.each(documents)('%s points only at files that are there', (path) => {
    const base = new URL(path, ROOT);
    const targets = [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
    const missing = targets.filter((target) => {
      try {
        readFileSync(new URL(target, base));
        return false;
      } catch {
        return true;
      }
    });
    expect(missing).toEqual([]);
  });
});
