import { describe, expect, it } from 'vitest';
import { GraphFailure, type FailureKind } from '#graph/errors.ts';
import type { Freshness } from '#replica/replica.ts';
import { schemaChecks } from '#tab/start/schemaChecks.ts';
import { inMemoryLists } from '../../fakes/inMemoryLists.ts';

const MINUTE = 60_000;
const failed = (kind: FailureKind) => new GraphFailure(kind, '', { facts: { status: 400, code: '', requestId: '' } });
const FRESH: Freshness = { kind: 'fresh' };

function given() {
  let now = 0;
  let looks = 0;
  let isDown = false;
  const checks = schemaChecks({
    check: () => {
      looks += 1;
      return Promise.resolve(!isDown);
    },
    now: () => now,
  });
  const down = (nowDown: boolean) => void (isDown = nowDown);
  return { checks, down, looks: () => looks, later: (milliseconds: number) => void (now += milliseconds) };
}

describe('the lists’ columns are looked at', () => {
  it('[V1] when there is content on the page, and not before', () => {
    const { checks, looks } = given();
    checks.moved({ kind: 'starting' });
    checks.moved({ kind: 'pulling', hasContent: true, rows: 3 });
    checks.moved({ kind: 'failed', failure: failed('unreachable'), hasContent: true });
    expect(looks()).toBe(0);
    checks.moved(FRESH);
    expect(looks()).toBe(1);
  });

  it('[V1] once in ten minutes, however often the lists are read', () => {
    const { checks, looks, later } = given();
    for (let pull = 0; pull < 100; pull += 1) {
      checks.moved(FRESH);
      later(MINUTE / 10 - 1);
    }
    expect(looks()).toBe(1);
    later(MINUTE);
    checks.moved(FRESH);
    expect(looks()).toBe(2);
  });

  it('[V1] again soon when the look itself failed, but not with every pull', async () => {
    const { checks, looks, later, down } = given();
    down(true);
    for (const expected of [1, 1, 2]) {
      checks.moved(FRESH);
      await Promise.resolve();
      expect(looks()).toBe(expected);
      later(MINUTE / 10);
    }
    down(false);
    later(MINUTE);
    checks.moved(FRESH);
    await Promise.resolve();
    later(MINUTE);
    checks.moved(FRESH);
    expect(looks()).toBe(3);
  });

  it('[V1] when a write is refused: once for many, and again after a while', async () => {
    const { checks, looks, later } = given();
    const lists = inMemoryLists();
    const watched = checks.watching(lists);
    checks.moved(FRESH);
    later(MINUTE / 2);
    for (let write = 0; write < 3; write += 1) {
      lists.failNext(failed('refused'));
      await expect(watched.create('Regioner', {})).rejects.toMatchObject({ kind: 'refused' });
    }
    expect(looks()).toBe(2);
    later(MINUTE / 2);
    lists.failNext(failed('refused'));
    await expect(watched.update({ list: 'Regioner', id: '1', eTag: '' }, {})).rejects.toMatchObject({
      kind: 'refused',
    });
    expect(looks()).toBe(3);
  });

  it('[V1] not when a write fails in another way, or succeeds', async () => {
    const { checks, looks } = given();
    const lists = inMemoryLists();
    const watched = checks.watching(lists);
    lists.failNext(failed('busy'));
    await expect(watched.create('Regioner', {})).rejects.toMatchObject({ kind: 'busy' });
    await watched.create('Regioner', { Title: 'Region Skåne' });
    expect(looks()).toBe(0);
  });

  it('[V1] when the lists cannot be read because a column is gone', () => {
    const { checks, looks } = given();
    checks.moved({ kind: 'failed', failure: failed('refused'), hasContent: true });
    expect(looks()).toBe(1);
  });
});
