import { expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { aMeeting, anItem } from '../../factories/entities.ts';
import { aKey, anInstant } from '../../factories/values.ts';

const { read, write } = rowCodecs.meetings;
const noted = anItem({ note: 'Två regioner\ntvekar.', outcome: 'Tas om.' });

it('[A24] an item that a hand took from the agenda keeps what was noted on it', () => {
  const fields = { ...write(aMeeting({ agenda: [noted] })), Dagordning: '' };
  const row = read(fields);
  expect(row.ok && row.value.agenda).toEqual([
    { key: noted.key, subject: { kind: 'free' }, title: '', minutes: 0, note: noted.note, outcome: noted.outcome },
  ]);
});

it('[A24] text that belongs to no item makes the row a problem and is not lost', () => {
  const fields = { ...write(aMeeting({ agenda: [noted] })), Anteckningar: `Löst påskrivet\n§ ${noted.key}\nText` };
  expect(read(fields)).toEqual({ ok: false, error: ['Anteckningar'] });
});

it('[A6] steps that were put together out of order are read in order of time', () => {
  const [first, second] = [anInstant('2026-03-02T08:00:00.000Z'), anInstant('2026-03-02T08:10:00.000Z')];
  const steps = [
    { at: first, item: aKey(2110) },
    { at: second, item: undefined },
  ];
  const fields = write(aMeeting({ steps }));
  const turned = String(fields['Forlopp']).split('\n').toReversed().join('\n');
  const row = read({ ...fields, Forlopp: turned });
  expect(row.ok && row.value.steps).toEqual(steps);
});
