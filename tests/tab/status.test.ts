import { describe, expect, it } from 'vitest';
import { GraphFailure } from '#graph/errors.ts';
import type { Freshness, Pending } from '#replica/replica.ts';
import { countToSortOut, statusOf } from '#tab/frame/status.ts';
import { anInstant } from '../factories/values.ts';

const RUNNING = { kind: 'running' } as const;
const since = anInstant('2026-03-02T08:15:00.000Z');
const failed = (kind: GraphFailure['kind']): Freshness => ({
  kind: 'failed',
  failure: new GraphFailure(kind, 'No.', { facts: { status: 0, code: '', requestId: '' } }),
  hasContent: true,
  since,
});

describe('what the header says', () => {
  it.each<[string, Freshness, unknown]>([
    ['nothing when all is well', { kind: 'fresh' }, { kind: 'fresh' }],
    ['nothing of a pull over content', { kind: 'pulling', hasContent: true, rows: 40 }, { kind: 'fresh' }],
    ['[Y5] how many rows have come', { kind: 'pulling', hasContent: false, rows: 40 }, { kind: 'reading', rows: 40 }],
    ['since when nothing was reached', failed('unreachable'), { kind: 'unreached', since }],
    ['that there are no lists, which is not the line', failed('notFound'), { kind: 'notFound' }],
    ['that a sign-in is needed', failed('signInRequired'), { kind: 'signIn' }],
  ])('%s', (_what, freshness, status) => {
    expect(statusOf(freshness, RUNNING)).toEqual(status);
  });

  it('until when Microsoft 365 asks to wait, whatever else there is', () => {
    expect(statusOf(failed('busy'), { kind: 'paused', until: 5 })).toEqual({ kind: 'paused', until: 5 });
  });
});

describe('how much there is to sort out', () => {
  const waiting = { kind: 'waiting', failure: undefined } as const;
  const parked = { kind: 'parked', failure: undefined } as const;
  const pending = (state: Pending['state']): Pending => ({
    ...{ id: '1', list: 'criteria', key: '', title: '', change: undefined, since, isKept: true },
    state,
  });

  it('counts what a person can do something about and not what goes by itself', () => {
    const renamed = {
      list: 'Kriterier',
      listName: 'Kriterier',
      column: 'Motiv',
      columnName: 'Varför',
      formerName: 'Motiv',
    };
    const counted = countToSortOut({
      unreadable: 2,
      broken: 3,
      outbox: [pending(waiting), pending(parked)],
      conditions: new Map([
        ['criteria', { kind: 'sweepHeld', removes: 40, of: 100 }],
        ['packages', { kind: 'gone' }],
        ['regions', { kind: 'whole' }],
      ]),
      drifts: [{ kind: 'columnRenamed', ...renamed }],
      mayMakeLists: false,
    });
    expect(counted).toBe(8);
  });
});
