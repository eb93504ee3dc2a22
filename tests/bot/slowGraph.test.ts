import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { from, runningServer, searching, type RunningServer } from '../server/support/runningServer.ts';
import { CONSULTED, NOW, PEOPLE, sampleLists, type PersonName } from '../server/support/sampleLists.ts';
import { textsIn } from './textsIn.ts';

const TEAMS_GIVES_UP_MS = 5_000;

describe('while Microsoft 365 does not answer', () => {
  let running: RunningServer;
  let isHanging = false;
  let time = Date.parse(NOW);
  const timed = async (...asked: Parameters<RunningServer['send']>) => {
    const before = performance.now();
    const { status, body } = await running.send(...asked);
    expect(status).toBe(200);
    return { body, texts: textsIn(body).join('\n'), milliseconds: performance.now() - before };
  };
  const picking = (name: PersonName) =>
    from(name, { type: 'invoke', name: 'composeExtension/selectItem', value: { criterion: CONSULTED.id } });
  beforeAll(async () => {
    const lists = sampleLists();
    running = await runningServer({
      lists,
      deps: {
        now: () => time,
        openLists: async (token) => {
          const name = await token({ isRefused: false });
          if (isHanging) await new Promise(() => undefined);
          const person = Object.entries(PEOPLE).find(([key]) => key === name)?.[1];
          if (person !== undefined) return lists.signedInAs(person);
          return { ...lists, pull: (request) => (isHanging ? new Promise(() => undefined) : lists.pull(request)) };
        },
        pace: {
          ...{ active: 60_000, live: 60_000, idle: 60_000, notified: 60_000 },
          ...{ fresh: 1000, recent: 5000, patience: 3500, glance: 50, least: 0, gather: 0 },
        },
      },
    });
    await timed(searching('skane', 'pvc'));
    isHanging = true;
    time += 40_000;
  });
  afterAll(() => running.close());

  it('[B16] a search is answered at once from what was read, and says in each hit and card how old that is', async () => {
    const { texts, milliseconds } = await timed(searching('skane', 'förnybart'));
    expect(milliseconds).toBeLessThan(TEAMS_GIVES_UP_MS);
    expect(texts).toContain('REG-INK-012 · UTKAST · Remiss · läst för 40 sekunder sedan');
    expect(texts).toContain('Uppgifterna lästes för 40 sekunder sedan.');
  });

  it('[B16] the card of a link says so too', async () => {
    const value = { url: 'https://samsyn.test/o/criterion/UHM-INK-001' };
    const { texts } = await timed(from('skane', { type: 'invoke', name: 'composeExtension/queryLink', value }));
    expect(texts).toContain('Uppgifterna lästes för 40 sekunder sedan.');
  });

  it('[B16] several ids typed give a card that says so too', async () => {
    const { texts } = await timed(searching('skane', 'REG-INK-012 UHM-INK-001'));
    expect(texts).toContain('Uppgifterna lästes för 40 sekunder sedan.');
  });

  it('[B16] [B18] a hit that is chosen waits for news, but not until Teams gives up', async () => {
    const { texts, milliseconds } = await timed(picking('skane'));
    expect(milliseconds).toBeLessThan(TEAMS_GIVES_UP_MS);
    expect(texts).toContain('Uppgifterna lästes för 40 sekunder sedan.');
  });

  it('[B16] who has not proved who they are is asked to try again, in time', async () => {
    const { texts, milliseconds } = await timed(searching('uppsala', 'pvc'));
    expect(milliseconds).toBeLessThan(TEAMS_GIVES_UP_MS);
    expect(texts).toContain('SharePoint har mycket att göra just nu.');
  });

  it('[B16] minutes are told as minutes', async () => {
    time += 4 * 60_000;
    expect((await timed(searching('skane', 'pvc'))).texts).toContain('läst för 5 minuter sedan');
  });
});
