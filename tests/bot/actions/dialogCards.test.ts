import { AdaptiveCard, SerializationContext, Version } from 'adaptivecards';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { aConsultation, aCriterion, anEdition, aProductGroup } from '../../factories/entities.ts';
import { aCriterionId, aDay, aGroup, aKey } from '../../factories/values.ts';
import { runningServer, type Reply, type RunningServer } from '../../server/support/runningServer.ts';
import { PEOPLE, sampleLists } from '../../server/support/sampleLists.ts';
import { aMessage, cardIn, nodesOf, opening, press, submitting } from './dialogs.ts';

/** Three bytes a character, and one that JSON writes with two. */
const WIDE = '€"'.repeat(3_000);
const HOSTILE = '**Fet** <script>alert(1)</script> [länk](https://ond.example) {{DATE(2017-02-14T06:08:39Z, SHORT)}}';
const LONG = Array.from({ length: 70 }, (_, index) =>
  aCriterion({
    key: aKey(3000 + index),
    id: aCriterionId(`REG-INK-${String(500 + index)}`),
    title: `${HOSTILE} ${'€'.repeat(100)}`,
    text: `Undersökningshandskar utan PVC. ${HOSTILE} ${WIDE}`,
    evidence: WIDE,
    rationale: WIDE,
  }),
);

function heavyLists() {
  const lists = sampleLists(LONG);
  const add = (list: string, columns: object) =>
    lists.handAdd(
      list,
      Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== null)),
      PEOPLE.coordinator,
    );
  LONG.forEach((criterion, index) =>
    add('Utgavor', rowCodecs.editions.write(anEdition({ key: aKey(4000 + index) }, criterion))),
  );
  const items = LONG.map((each) => ({ criterion: each.id, edition: hashOf(contentOf(each)), carriedFrom: [] }));
  const asked = aConsultation({ key: aKey(510), title: 'Allt', items, closesOn: aDay('2026-03-10') });
  add('Remisser', rowCodecs.consultations.write(asked));
  for (let index = 0; index < 60; index += 1) {
    const code = aGroup(
      `G${String.fromCharCode(65 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`,
    );
    const group = aProductGroup({ key: aKey(6000 + index), code, name: `Produktgrupp med ett långt namn ${index}` });
    add('Produktgrupper', rowCodecs.productGroups.write(group));
  }
  return lists;
}

describe('[B38] a card in a dialog', () => {
  let running: RunningServer;
  const shown: [name: string, reply: Reply][] = [];
  beforeAll(async () => {
    running = await runningServer({ lists: heavyLists() });
    const show = async (name: string, activity: Parameters<RunningServer['send']>[0]) => {
      const reply = await running.send(activity);
      shown.push([name, reply]);
      return reply;
    };
    const text = `Undersökningshandskar utan PVC. ${WIDE}`.slice(0, 4_000);
    const send = (who: 'skane' | 'coordinator', command: string, data: Record<string, string>) =>
      submitting(who, command, data);
    await show('proposeEmpty', opening('coordinator', 'proposeCriterion'));
    const compared = await show('proposeCompared', opening('coordinator', 'proposeCriterion', aMessage(text)));
    await show('proposeAsComment', opening('skane', 'proposeCriterion', aMessage(text)));
    const fresh = press(compared, 'Det är ett nytt', { text });
    const described = await show('proposeNew', send('coordinator', 'proposeCriterion', fresh));
    const wrong = press(described, 'Skapa utkastet', { title: ' ', productGroup: 'INK', text });
    await show('proposeRefused', send('coordinator', 'proposeCriterion', wrong));
    const waiting = await show('positionList', opening('skane', 'statePosition'));
    const form = await show('positionForm', send('skane', 'statePosition', press(waiting, 'Visa och svara')));
    const written = { stance: 'rejects', reason: '€'.repeat(1_500), reservation: '€'.repeat(1_400) };
    await show('positionRefused', send('skane', 'statePosition', press(form, 'Spara ståndpunkten', written)));
    const items = await show('askItem', opening('coordinator', 'askForPositions'));
    await show('askRegions', send('coordinator', 'askForPositions', press(items, 'Välj regioner')));
  }, 120_000);
  afterAll(() => running.close());

  it.each([
    ...['proposeEmpty', 'proposeCompared', 'proposeAsComment', 'proposeNew', 'proposeRefused'],
    ...['positionList', 'positionForm', 'positionRefused', 'askItem', 'askRegions'],
  ])('%s is submitted, small, and what Microsoft’s own renderer takes', (name) => {
    const reply = shown.find(([each]) => each === name)?.[1];
    if (reply === undefined) throw new Error(`${name} was not shown.`);
    const card = cardIn(reply);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(25_000);
    expect(card).not.toHaveProperty('refresh');
    const nodes = nodesOf(card);
    expect(nodes.map(({ type }) => type)).not.toContain('Action.Execute');
    expect(nodes.filter(({ type }) => type === 'Action.Submit').length).toBeGreaterThan(0);
    const ids = nodes.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    expect(new Set(ids).size).toBe(ids.length);

    const context = new SerializationContext(new Version(1, 5));
    // Of languages it takes every second one only: its pattern remembers where it stopped.
    new AdaptiveCard().parse({ ...card, lang: undefined }, context);
    const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
    expect(events).toEqual([]);
  });

  it('shows text from a list as text', () => {
    for (const [, reply] of shown) {
      const blocks = nodesOf(cardIn(reply)).filter(({ type }) => type === 'TextBlock' || type === 'TextRun');
      for (const block of blocks) expect(block['text']).not.toMatch(/<script|\{\{DATE/);
      const markdown = blocks.filter(({ type }) => type === 'TextBlock');
      for (const block of markdown) expect(block['text']).not.toContain('](https://ond');
    }
  });
});
