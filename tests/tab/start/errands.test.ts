import { beforeEach, describe, expect, it } from 'vitest';
import { hintOf } from '#contracts/liveNews.ts';
import type { ListName, Workspace } from '#domain/workspace.ts';
import type { PickLists } from '#replica/replica.ts';
import { errands, type Errands } from '#tab/start/errands.ts';
import { aWorkspace } from '../../factories/entities.ts';

const LISTS = ['criteria', 'meetings', 'positions'] as const satisfies readonly ListName[];
const idOf = (list: string) => `id-of-${list}`;

let time: number;
let shown: Workspace;
let asked: string[];
let told: Errands;
beforeEach(() => {
  time = 0;
  shown = aWorkspace();
  asked = [];
  told = errands(() => time);
});

const hear = (state: string, ...lists: readonly ListName[]) =>
  told.heard({ state, hints: lists.map((list) => hintOf(idOf(list), state)) }, time);
/** A pull that brings changes in some lists. */
const run = async (...brings: readonly ListName[]) => {
  const pull = (pick: PickLists) => {
    asked.push(LISTS.filter((name) => pick({ name, id: idOf(name) })).join(' '));
    const fresh = aWorkspace();
    shown = { ...shown, ...Object.fromEntries(brings.map((list) => [list, { ...fresh[list] }])) };
    return Promise.resolve();
  };
  await told.run(pull, () => shown);
};
const at = (milliseconds: number) => (time = milliseconds);

describe('what was told and is still to be found', () => {
  it('[LV10] is found when each of its lists is another', async () => {
    hear('a.2', 'positions', 'meetings');
    await run('positions');
    expect(told.nextAt()).toBe(2_000);
    at(2_000);
    await run('meetings', 'positions');
    expect(asked).toEqual(['meetings positions', 'meetings positions']);
    expect(told.nextAt()).toBe(Infinity);
  });

  it('[LV10] is looked for by itself, though something else is found meanwhile', async () => {
    hear('a.2', 'positions');
    await run();
    at(500);
    hear('a.3', 'meetings');
    await run('meetings');
    expect(told.nextAt()).toBe(2_000);
    at(2_000);
    await run();
    expect(told.nextAt()).toBe(12_000);
    at(12_000);
    await run();
    expect(asked).toEqual(['positions', 'meetings', 'positions', 'positions']);
    expect(told.nextAt()).toBe(Infinity);
  });

  it('[LV16] is looked for in all lists, once, where it was not said where', async () => {
    told.heard(undefined, time);
    await run();
    expect(asked).toEqual([LISTS.join(' ')]);
    expect(told.nextAt()).toBe(Infinity);
  });

  it('[LV16] is looked for again where none of the lists is known', async () => {
    told.heard({ state: 'a.2', hints: ['0123456789abcdef'] }, time);
    await run('criteria');
    expect(asked).toEqual(['']);
    expect(told.nextAt()).toBe(2_000);
  });

  it('asks for nothing that is not due', async () => {
    told.heard(undefined, 100);
    await run();
    expect(asked).toEqual([]);
    expect(told.nextAt()).toBe(100);
  });
});
