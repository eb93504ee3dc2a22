import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { UNLIMITED, type ListLimits } from '#graph/schema/schemaDrift.ts';
import { driftFaults } from '#tab/start/driftFaults.ts';
import { aCriterion, held } from '../../factories/entities.ts';

const base = held(aCriterion({ text: 'x'.repeat(300), level: 'advanced', rationale: 'Varför.' }));
const made = { kind: 'create', list: 'criteria', value: base.value } as const;
const edited = (over: Parameters<typeof aCriterion>[0]) =>
  ({ kind: 'update', list: 'criteria', base, value: { ...base.value, ...over } }) as const;
const faults = (limits: Partial<ListLimits>, change: Parameters<typeof driftFaults>[2]) =>
  driftFaults(rowCodecs, { ...UNLIMITED, ...limits }, change);
const at = (column: string) => ({ list: 'criteria', column });

describe('what of a change a drifted list would not take', () => {
  it('is nothing as long as the list is as it should be', () => {
    expect(faults({}, made)).toEqual([]);
  });

  it('[V8] is everything when the list cannot be written', () => {
    expect(faults({ canWrite: false, canCreate: false }, edited({ title: 'Ny' }))).toEqual([
      { kind: 'noWriting', list: 'criteria' },
    ]);
  });

  it('[V4] is a new row where none can be made; rows that are there go on', () => {
    expect(faults({ canCreate: false }, made)).toEqual([{ kind: 'noNewRows', list: 'criteria' }]);
    expect(faults({ canCreate: false }, edited({ title: 'Ny' }))).toEqual([]);
  });

  it('[V4] is a column that is gone, and only where it is written', () => {
    const limits = { notWritable: new Set(['Motiv']) };
    expect(faults(limits, edited({ rationale: 'Nytt.' }))).toEqual([{ kind: 'notWritable', ...at('Motiv') }]);
    expect(faults(limits, edited({ title: 'Ny' }))).toEqual([]);
  });

  it('[V5] is a value that is emptied, or not there in a new row, where one is needed', () => {
    const limits = { needsValue: new Set(['Motiv', 'Vagledning']) };
    expect(faults(limits, edited({ rationale: '' }))).toEqual([{ kind: 'needsValue', ...at('Motiv') }]);
    expect(faults(limits, { ...made, value: { ...base.value, guidance: '' } })).toEqual([
      { kind: 'needsValue', ...at('Vagledning') },
    ]);
    expect(faults(limits, edited({ title: 'Ny' }))).toEqual([]);
  });

  it('[V6] is a choice that is gone, and not one that the row has already', () => {
    const limits = { withoutChoices: new Map([['Niva', new Set(['Avancerad', 'Bas'])]]) };
    expect(faults(limits, edited({ level: 'core' }))).toEqual([{ kind: 'choiceGone', ...at('Niva'), choice: 'Bas' }]);
    expect(faults(limits, edited({ title: 'Ny' }))).toEqual([]);
  });

  it('[V7] is a text that no longer fits, and not one that is there already', () => {
    const limits = { maxLength: new Map([['Kravtext', 255]]) };
    const longer = edited({ text: 'x'.repeat(256) });
    expect(faults(limits, longer)).toEqual([{ kind: 'tooLong', ...at('Kravtext'), limit: 255 }]);
    expect(faults(limits, edited({ text: 'x'.repeat(255) }))).toEqual([]);
    expect(faults(limits, edited({ title: 'Ny' }))).toEqual([]);
  });
});
