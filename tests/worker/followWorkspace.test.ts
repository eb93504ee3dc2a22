import { afterEach, describe, expect, it } from 'vitest';
import type { Workspace } from '#domain/workspace.ts';
import { followWorkspace, type FedWork } from '#worker/followWorkspace.ts';
import type { LanguageSource } from '#worker/openLanguageWork.ts';
import { aCriterion, aProductGroup, aRegionalRequirement, held, aTerm, aWorkspace } from '../factories/entities.ts';
import { aCriterionId, aGroup, aKey } from '../factories/values.ts';
import { languageHere } from '../fakes/languageHere.ts';

const LAMP = aCriterion({
  key: aKey(1),
  id: aCriterionId('REG-BEL-001'),
  title: 'Ljusutbyte',
  text: 'Lampor ska vara ljusstarka.',
  productGroups: [aGroup('BEL')],
});
const GLOVE = aCriterion({
  key: aKey(2),
  id: aCriterionId('REG-HAN-001'),
  title: 'Handskar',
  text: 'Undersökningshandskar ska vara fria från PVC.',
  source: { id: '10699', version: 2, url: undefined },
  productGroups: [aGroup('HAN')],
});
const GROUPS = [
  aProductGroup({ key: aKey(11), code: aGroup('BEL'), name: 'Belysning', cpvCodes: ['31500000-1'] }),
  aProductGroup({ key: aKey(12), code: aGroup('HAN'), name: 'Handskar', cpvCodes: ['33141420-0'] }),
];

/** What a worker has been told, in one line each. */
function anEar(): { readonly told: string[]; readonly work: FedWork; readonly start: () => void } {
  const told: string[] = [];
  let start = () => {};
  const work: FedWork = {
    putInTurn: (pieces) => told.push(`put ${pieces.flatMap((piece) => piece().map(({ id }) => id.slice(-1))).join()}`),
    remove: (ids) => told.push(`remove ${ids.map((id) => id.slice(-1)).join()}`),
    learnWords: (entries) => told.push(`words ${entries.length}`),
    learnDecisions: (aliases) => told.push(`decisions ${aliases.length}`),
    onStart: (listener) => {
      start = listener;
      return () => undefined;
    },
  };
  return { told, work, start: () => start() };
}

describe('a worker that is told what the lists hold', () => {
  const opened: LanguageSource[] = [];
  afterEach(() => {
    for (const work of opened.splice(0)) work.close();
  });
  const following = (workspace: Workspace) => {
    const work = languageHere();
    opened.push(work);
    const follow = followWorkspace(work);
    follow(workspace);
    return { work, follow };
  };

  it('[W71] a snapshot costs the rows that are others, and nothing while no worker runs', () => {
    const { told, work, start } = anEar();
    const follow = followWorkspace(work);
    const first = aWorkspace({ criteria: [LAMP, GLOVE], productGroups: GROUPS });
    follow(first);
    expect(told).toEqual([]);
    start();
    expect(told.splice(0)).toEqual(['words 0', 'put 1,2']);

    const [lamp, glove] = first.criteria.all;
    if (lamp === undefined || glove === undefined) throw new Error('There are two.');
    const edited = { ...lamp, revision: 'another', value: { ...lamp.value, title: 'Ljus' } };
    const second = { ...first, criteria: { all: [edited, glove], byKey: () => undefined } };
    follow(second);
    expect(told.splice(0)).toEqual(['put 1']);
    follow({ ...second, positions: aWorkspace().positions });
    expect(told).toEqual([]);
    follow({ ...second, criteria: { all: [edited], byKey: () => undefined } });
    expect(told.splice(0)).toEqual(['remove 2']);
    // One that starts anew is told all of the newest.
    start();
    expect(told).toEqual(['words 0', 'put 1']);
  });

  it('[W71] a group with another name costs the criteria that are in it', () => {
    const { told, work, start } = anEar();
    const follow = followWorkspace(work);
    const first = aWorkspace({ criteria: [LAMP, GLOVE], productGroups: GROUPS });
    follow(first);
    start();
    told.splice(0);
    const [light, glove] = first.productGroups.all;
    if (light === undefined || glove === undefined) throw new Error('There are two.');
    const renamed = { ...light, value: { ...light.value, name: 'Ljuskällor' } };
    follow({ ...first, productGroups: { all: [renamed, glove], byKey: () => undefined } });
    expect(told).toEqual(['put 1']);
  });

  it('[W63] a criterion is found by its ids, by its group and by its words', async () => {
    const { work } = following(aWorkspace({ criteria: [LAMP, GLOVE], productGroups: GROUPS }));
    const found = async (text: string) => (await work.search(text)).ids[0];
    expect(await found('REG-HAN-001')).toBe(GLOVE.key);
    expect(await found('10699:2')).toBe(GLOVE.key);
    expect(await found('10699')).toBe(GLOVE.key);
    expect(await found('belysning')).toBe(LAMP.key);
    expect(await found('ljusstarka')).toBe(LAMP.key);
  });

  it('[W72] a word of the glossary finds with the next search', async () => {
    const first = aWorkspace({ criteria: [LAMP, GLOVE] });
    const { work, follow } = following(first);
    expect((await work.search('flumslare')).ids).toEqual([]);
    const terms = [
      aTerm({ kind: 'synonyms', name: 'lampa', words: ['flumslare'] }),
      aTerm({ key: aKey(901), kind: 'concept', name: 'polyvinylkloriden', words: ['galonväv'] }),
    ].map((term) => held(term));
    follow({ ...first, terms: { all: terms, byKey: () => undefined } });
    expect((await work.search('flumslare')).ids).toEqual([LAMP.key]);
    expect((await work.search('galonväv')).ids).toEqual([GLOVE.key]);
  });

  it('[W73] what people have said of a requirement counts in the next alignment', async () => {
    const text = 'Belysningskällan ska ge gott om sken.';
    const said = aRegionalRequirement({
      text,
      judgements: [
        { kind: 'matches', criterion: GLOVE.id, probability: undefined },
        { kind: 'differs', criterion: aCriterionId('REG-BEL-999'), probability: 0.4 },
      ],
    });
    const first = aWorkspace({ criteria: [LAMP, GLOVE] });
    const { work, follow } = following(first);
    const before = await work.align([{ text }]);
    expect(before[0]?.whole.best.find(({ criterion }) => criterion === GLOVE.key)?.reasons.remembered ?? 0).toBe(0);
    follow({ ...first, regionalRequirements: { all: [held(said)], byKey: () => undefined } });
    const after = await work.align([{ text }]);
    expect(after[0]?.whole.best[0]?.criterion).toBe(GLOVE.key);
    expect(after[0]?.whole.best[0]?.reasons.remembered).toBe(1);
  });
});
