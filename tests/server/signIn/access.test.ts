import { afterEach, describe, expect, it } from 'vitest';
import { SignInProblem } from '#bot/botDeps.ts';
import { GraphFailure } from '#graph/errors.ts';
import type { TokenProvider } from '#graph/client/authentication.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import { peopleOf } from '#server/people.ts';
import { textsIn } from '../../bot/textsIn.ts';
import {
  APP_TOKEN,
  acting,
  notSignedIn,
  runningServer,
  searching,
  type RunningServer,
} from '../support/runningServer.ts';
import { NOW, CONSULTED, PEOPLE, PUBLISHED, sampleLists } from '../support/sampleLists.ts';

const facts = { status: 403, code: 'accessDenied', requestId: 'f00d' };
const shutOut = (kind: 'accessDenied' | 'notFound') => new GraphFailure(kind, 'no', { facts });
const stranger = { aadObjectId: PEOPLE.stranger.id, channelUserId: '29:x' };

describe('access to the site', () => {
  let running: RunningServer;
  afterEach(() => running.close());

  /** Lists to which everybody but the stranger has access. */
  const guarded = async (openToReaders: boolean, kind: 'accessDenied' | 'notFound' = 'accessDenied') => {
    const lists = sampleLists();
    const opened: string[] = [];
    const openLists = async (token: TokenProvider): Promise<ListsGateway> => {
      const name = await token({ isRefused: false });
      opened.push(name);
      if (name === 'stranger') throw shutOut(kind);
      return name === APP_TOKEN ? lists : lists.signedInAs(PEOPLE.skane);
    };
    running = await runningServer({ lists, config: { openToReaders }, deps: { openLists } });
    return opened;
  };
  const search = async (name: 'skane' | 'stranger') =>
    textsIn((await running.send(searching(name, undefined))).body).join('\n');

  it.each(['accessDenied', 'notFound'] as const)(
    '[SI10] is asked for at the site by who has none, in a sentence: %s',
    async (kind) => {
      await guarded(false, kind);
      const answer = JSON.stringify((await running.send(searching('stranger', undefined))).body);
      expect(answer).toContain('Du har inte åtkomst till samarbetets webbplats.');
      expect(answer).toContain('https://samsyn.sharepoint.com/sites/kriterier');
      expect(answer).toContain('nationella samordnaren');
      expect(answer).not.toContain(PUBLISHED.title);
    },
  );

  it('[SI10] lacks who reads what is in force where the workspace allows it, and nothing of what regions say', async () => {
    await guarded(true);
    const found = await search('stranger');
    expect(found).toContain(PUBLISHED.title);
    expect(found).not.toContain(CONSULTED.title);
    const card = (await running.send(acting('stranger', 'criterionCard', { criterion: PUBLISHED.id }))).body;
    expect(card).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(card)).not.toContain('Regionernas');
    const draft = (await running.send(acting('stranger', 'criterionCard', { criterion: CONSULTED.id }))).body;
    expect(JSON.stringify(draft)).not.toContain(CONSULTED.title);
  });

  it('[SI9] is proved with the person’s own token, once in five minutes', async () => {
    const opened = await guarded(false);
    await search('skane');
    await search('skane');
    expect(opened.filter((name) => name !== APP_TOKEN)).toEqual(['skane']);
  });

  it('[SI9] is asked for again after five minutes, and after one where there was none', async () => {
    running = await runningServer();
    let now = Date.parse(NOW);
    let hasAccess = true;
    let asked = 0;
    const people = peopleOf({
      userTokens: { tokenFor: () => Promise.resolve('stranger'), afterRefusal: notSignedIn },
      openLists: () => {
        asked += 1;
        return hasAccess
          ? Promise.resolve(sampleLists().signedInAs(PEOPLE.stranger))
          : Promise.reject(shutOut('notFound'));
      },
      siteUrl: 'https://samsyn.sharepoint.com/sites/kriterier',
      now: () => now,
    });
    const enter = async () =>
      people.letIn(stranger).then(
        () => 'letIn',
        (problem: unknown) => (problem instanceof SignInProblem ? problem.kind : problem),
      );
    expect([await enter(), await enter(), asked]).toEqual(['letIn', 'letIn', 1]);
    now += 5 * 60_000;
    hasAccess = false;
    expect([await enter(), await enter(), asked]).toEqual(['noAccess', 'noAccess', 2]);
    now += 60_000;
    hasAccess = true;
    expect([await enter(), asked]).toEqual(['letIn', 3]);
  });
});
