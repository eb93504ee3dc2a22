import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import type { OpenLists } from '#server/graphAccess.ts';
import { aKey } from '../../factories/values.ts';
import { acting, from, runningServer, searching, type Activity, type RunningServer } from '../support/runningServer.ts';
import { CONSULTED, DRAFT, PEOPLE, sampleLists } from '../support/sampleLists.ts';

const payload = {
  criterion: CONSULTED.id,
  consultation: aKey(500),
  editionRead: hashOf(contentOf(CONSULTED)),
  region: '12',
};
const answer = (stance = 'endorses') => acting('skane', 'recordPosition', { ...payload, stance });

/** The first search reads what all later ones find at hand. */
async function searched({ server }: RunningServer): Promise<void> {
  while ((await server.fetch(new Request('http://x.test/ready'))).status !== 200);
}

describe('two instances on one site', () => {
  let lists: ReturnType<typeof sampleLists>;
  let both: readonly [RunningServer, RunningServer];
  beforeEach(async () => {
    lists = sampleLists();
    both = await Promise.all([runningServer({ lists }), runningServer({ lists })]);
    await Promise.all(both.map(searched));
  });
  afterEach(() => Promise.all(both.map(({ close }) => close())));

  it.each<readonly [string, () => Activity]>([
    ['a search', () => searching('skane', 'pvc')],
    ['what changed last', () => searching('coordinator', undefined)],
    ['a search by a reader', () => searching('reader', 'mjukgörare')],
    ['a card', () => acting('uppsala', 'criterionCard', { criterion: CONSULTED.id })],
    ['a card that may not be seen', () => acting('reader', 'criterionCard', { criterion: DRAFT.id })],
    ['a verb that there is not', () => acting('skane', 'nothing', {})],
    ['an invoke that there is not', () => from('skane', { type: 'invoke', name: 'no/such', value: {} })],
    ['a foreign tenant', () => ({ ...searching('skane', 'pvc'), channelData: { tenant: { id: 'other' } } })],
  ])('[SV13] give the same answer to %s', async (_what, activity) => {
    const sent = activity();
    const [one, other] = [await both[0].send(sent), await both[1].send(sent)];
    expect(other).toEqual(one);
  });

  it('[SV13] show each other’s answers: one after the other, whichever is asked', async () => {
    expect((await both[0].send(answer())).status).toBe(200);
    const card = await both[1].send(acting('coordinator', 'criterionCard', { criterion: CONSULTED.id }));
    expect(JSON.stringify(card.body)).toContain('2 av 21 regioner har svarat');
  });

  it('[SV5] write one row for the same activity, at once or one after the other', async () => {
    const sent = answer();
    const [one, other] = await Promise.all([both[0].send(sent), both[1].send(sent)]);
    expect(other).toEqual(one);
    expect(JSON.stringify(one.body)).toContain('Sparat');
    expect(lists.rows('Standpunkter')).toHaveLength(2);
  });

  it('[SV5] write one row although the second has not heard of the first one’s', async () => {
    let isDeaf = false;
    const pull: ListsGateway['pull'] = (asked) => (isDeaf ? Promise.resolve() : lists.pull(asked));
    const openLists: OpenLists = async (token) =>
      (await token({ isRefused: false })) === 'skane' ? lists.signedInAs(PEOPLE.skane) : { ...lists, pull };
    const deaf = await runningServer({ lists, deps: { openLists } });
    isDeaf = true;
    const sent = answer();
    await both[0].send(sent);
    const before = JSON.stringify(lists.rows('Standpunkter'));
    expect(JSON.stringify((await deaf.send(sent)).body)).toContain('Sparat');
    expect(JSON.stringify(lists.rows('Standpunkter'))).toBe(before);
    await deaf.close();
  });

  it('[SV4] say the same to an activity that comes again, although the lists have changed since', async () => {
    const looking = () => acting('coordinator', 'criterionCard', { criterion: CONSULTED.id });
    const sent = looking();
    const first = await both[0].send(sent);
    await both[1].send(answer());
    expect(await both[0].send(sent)).toEqual(first);
    const anew = await both[0].send(looking());
    expect(JSON.stringify(anew)).toContain('2 av 21 regioner');
    expect(JSON.stringify(first)).toContain('1 av 21 regioner');
  });

  it('[SV4] hear two messages with the same id as two when they say something else', async () => {
    const { id } = searching('skane', 'x');
    const pvc = await both[0].send({ ...searching('skane', 'pvc'), id });
    const nothing = await both[0].send({ ...searching('skane', 'REG-INK-012'), id });
    expect(JSON.stringify(pvc)).toContain('PVC-fria');
    expect(JSON.stringify(nothing)).not.toContain('PVC-fria');
  });
});
