import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { aConsultation, aConversation, aCriterion, anEdition, aRoleAssignment } from '../factories/entities.ts';
import { aCounty, aCriterionId, aDay, aKey } from '../factories/values.ts';
import type { InMemoryLists } from '../fakes/inMemoryLists.ts';
import {
  acting,
  runningServer,
  type Activity,
  type Reply,
  type RunningServer,
} from '../server/support/runningServer.ts';
import { PEOPLE, sampleLists, type PersonName } from '../server/support/sampleLists.ts';
import { nodesOf } from './actions/dialogs.ts';
import { textsIn } from './textsIn.ts';

const GLOVES = aCriterion({ key: aKey(330), id: aCriterionId('REG-INK-030'), title: 'Handskar' });
const CLOSING = aConsultation({
  ...{ key: aKey(510), title: 'Undersökningshandskar', closesOn: aDay('2026-03-06') },
  items: [{ criterion: GLOVES.id, edition: hashOf(contentOf(GLOVES)), carriedFrom: [] }],
});

/** Of 21 silent regions, Skåne’s and Uppsala’s have contacts; the bot knows Skåne’s. */
async function lists(): Promise<InMemoryLists> {
  const all = sampleLists([GLOVES]);
  const filled = (columns: object) => Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
  const { editions, consultations, conversations, roles } = rowCodecs;
  all.handAdd(editions.list, filled(editions.write(anEdition({ key: aKey(430) }, GLOVES))), PEOPLE.coordinator);
  all.handAdd(consultations.list, filled(consultations.write(CLOSING)), PEOPLE.coordinator);
  const also = aRoleAssignment({ key: aKey(750), email: PEOPLE.skane.email, region: aCounty('13') });
  all.handAdd(roles.list, filled(roles.write(also)), PEOPLE.coordinator);
  await all.asApp().create(conversations.list, conversations.write(aConversation({ email: PEOPLE.skane.email })));
  return all;
}

describe('the silent are reminded from a card', () => {
  let running: RunningServer;
  let site: InMemoryLists;
  const logged = () =>
    site.rows(rowCodecs.events.list).map(({ fields, written }) => ({ ...fields, by: written.email }));
  const remind = (data: Activity, name: PersonName = 'coordinator', by = running) =>
    by.send(acting(name, 'remindSilent', data));
  const preview = () => remind({ step: 'preview', consultation: CLOSING.key });
  const button = (reply: Reply, title: RegExp) =>
    nodesOf(reply.body).find((node) => typeof node['title'] === 'string' && title.test(node['title']));
  const sending = async () => button(await preview(), /^Skicka till/u)?.['data'] as Activity;
  beforeEach(async () => {
    site = await lists();
    running = await runningServer({ lists: site });
  });
  afterEach(() => running.close());

  it('[B44] the summary leads to a preview of who gets what, and nothing is logged by looking', async () => {
    const summary = await remind({ step: 'back' });
    expect(textsIn(summary.body)).toContain('Undersökningshandskar: 21 regioner har kvar att svara, 4 dagar kvar');
    const open = button(summary, /^Påminn i Undersökningshandskar$/u);
    expect(open).toMatchObject({ verb: 'remindSilent', data: { step: 'preview', consultation: CLOSING.key } });

    const texts = textsIn((await preview()).body);
    expect(texts).toContain(`Region Skåne: ${PEOPLE.skane.email}`);
    expect(texts.join()).toContain('Region Uppsala: kontaktpersonen har inte lagt till appen');
    expect(texts.join()).toMatch(/Region Gotland, .+: ingen kontaktperson i listan Roller/u);
    expect(texts).toContain('Påminnelse: Undersökningshandskar');
    expect(texts).toContain('Region Skåne: 1 kriterium kvar att svara på');
    expect(button(await preview(), /^Skicka till 1 kontaktperson$/u)).toBeDefined();
    expect(logged()).toEqual([]);
  });

  it('[B45] is logged for those whom the bot reaches, with the coordinator’s own hand', async () => {
    const reply = await remind(await sending());
    expect(textsIn(reply.body).join()).toContain('går ut till 1 kontaktperson inom någon minut');
    expect(logged()).toMatchObject([{ Notering: '12,13', by: PEOPLE.coordinator.email }]);
    const texts = textsIn((await preview()).body);
    expect(texts).toContain('Ingen påminnelse att skicka just nu.');
    expect(texts.join()).toContain('Region Skåne, Region Halland: påmindes det senaste dygnet.');
  });

  it('[B45] is logged once, however often and on whichever server it is pressed', async () => {
    const data = await sending();
    const other = await runningServer({ lists: site });
    const replies = await Promise.all([remind(data), remind(data), remind(data, 'coordinator', other)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(textsIn((await remind(data)).body).join()).toContain('har redan påmints');
    expect(logged()).toHaveLength(1);
    await other.close();
  });

  it('[B46] is refused to a contact, and takes no other region than the lists say', async () => {
    const data = await sending();
    for (const each of [data, { step: 'preview', consultation: CLOSING.key }])
      expect(JSON.stringify((await remind(each, 'skane')).body)).toContain('samordnaren och områdessamordnare');
    await remind({ ...data, regions: '03,09' });
    expect(logged()).toEqual([]);
    for (const wrong of [{ step: 'send', consultation: CLOSING.key }, { ...data, regions: 'alla' }, { step: 'x' }])
      expect(await remind(wrong)).toMatchObject({ body: { statusCode: 400 } });
    expect(logged()).toEqual([]);
  });
});
