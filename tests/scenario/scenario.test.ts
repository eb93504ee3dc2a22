import { describe, expect, it } from 'vitest';
import { stanceOf } from '#domain/position.ts';
import { ok } from '#domain/result.ts';
import { aConsultation, aCriterion, aPosition } from '../factories/entities.ts';
import { found, groupOf } from './preparing.ts';
import { playYear } from './scenario.ts';
import { CREW } from './site.ts';
import { openYear } from './year.ts';

describe('a year of 21 regions', () => {
  it('[I20] goes from drafts to adoptions and revisions without breaking a rule, and all copies agree', async () => {
    const { faults, counts, rows } = await playYear({ packages: 2, criteria: 12 });
    expect(faults).toEqual([]);
    expect(counts).toMatchObject({
      ...{ 'copies compared': 5, 'hand edits': 9, conflicts: 2, 'criteria revised': 2, repeals: 1 },
      ...{ 'answers at once': 40, adoptions: 36, 'asked again': 2, 'carried forward': 2 },
    });
    expect(counts['refused']).toBeGreaterThan(50);
    expect(rows).toBeGreaterThan(500);
  }, 300_000);

  it('tells what goes otherwise than it should', async () => {
    const year = await openYear();
    await found(year, { packages: 1, criteria: 2 });
    const { newKey } = year.moment();
    const criterion = aCriterion({ key: newKey(), productGroups: [groupOf(0)], status: 'decided' });
    await year.byHand('status', async () => {
      await year.site.addByHand(CREW.coordinator, 'criteria', criterion);
      return [];
    });
    const asked = aConsultation({ key: newKey(), items: [] });
    await year.act('consultation', CREW.coordinator, () =>
      ok([{ kind: 'create', list: 'consultations', value: asked }]),
    );
    const position = aPosition({ key: newKey(), consultation: asked.key, stance: stanceOf('rejects', '') });
    await year.byHand('answer', async () => {
      const { id } = await year.site.addByHand(CREW.reader, 'positions', position);
      return [{ list: 'positions', rowId: id, kind: 'saidTwice' }];
    });
    await year.refused('nothing', CREW.reader, () => ok([]), 'mayNotOpen');
    year.site.close();
    expect(year.faults()).toEqual([
      expect.stringMatching(/^status: criteria \d+ statusUnsupported stands against the rules$/),
      expect.stringMatching(/^consultation: criteria \d+ statusUnsupported/),
      expect.stringMatching(/^answer: criteria \d+ statusUnsupported/),
      expect.stringMatching(/^answer: positions \d+ notContact stands against the rules$/),
      expect.stringMatching(/^answer: positions \d+ reasonMissing stands against the rules$/),
      expect.stringMatching(/^answer: positions \d+ saidTwice is not told$/),
      'nothing: Läsare was let through',
    ]);
  });
});
