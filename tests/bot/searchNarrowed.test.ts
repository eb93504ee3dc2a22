import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Criterion } from '#domain/criterion.ts';
import { aCriterion } from '../factories/entities.ts';
import { aCriterionId, aGroup, aKey } from '../factories/values.ts';
import { from, runningServer, searching, type Activity, type RunningServer } from '../server/support/runningServer.ts';
import { CONSULTED, DRAFT, PUBLISHED, sampleLists, type PersonName } from '../server/support/sampleLists.ts';
import { textsIn } from './textsIn.ts';

const reply = z.object({
  composeExtension: z.object({
    type: z.string(),
    text: z.string().optional(),
    attachments: z
      .array(
        z.object({
          content: z.looseObject({ version: z.string() }),
          preview: z.object({
            content: z.object({ title: z.string(), text: z.string(), tap: z.unknown().optional() }),
          }),
        }),
      )
      .default([]),
  }),
});

const LEVELLED = (['advanced', 'spearhead'] as const).map((level, index) =>
  aCriterion({
    key: aKey(3000 + index),
    id: aCriterionId(`REG-HAN-${String(100 + index)}`),
    title: `Handskar på nivå ${level}`,
    level,
    status: 'published',
    productGroups: [aGroup('HAN')],
  } satisfies Partial<Criterion>),
);
const LONG = aCriterion({
  key: aKey(3100),
  id: aCriterionId('REG-LNG-001'),
  title: 'Mycket lång kravtext',
  text: 'Varan ska klara provningen i bilagan. '.repeat(300),
  status: 'published',
});

describe('a search that is narrowed', () => {
  let running: RunningServer;
  const ask = async (
    name: PersonName,
    parameters: Record<string, string>,
    options: Activity = { skip: 0, count: 25 },
  ) => {
    const value = {
      commandId: 'searchCriteria',
      parameters: Object.entries(parameters).map(([key, text]) => ({ name: key, value: text })),
      queryOptions: options,
    };
    const { status, body } = await running.send(from(name, { type: 'invoke', name: 'composeExtension/query', value }));
    expect(status).toBe(200);
    return reply.parse(body).composeExtension;
  };
  const lines = async (...asked: Parameters<typeof ask>) =>
    (await ask(...asked)).attachments.map(({ preview }) => preview.content.text);
  const pick = (name: PersonName, value: unknown) =>
    running.send(from(name, { type: 'invoke', name: 'composeExtension/selectItem', value }));
  beforeAll(async () => {
    running = await runningServer({ lists: sampleLists([...LEVELLED, LONG]) });
    // What searches is made ready by the first search, which a busy machine may not do in time.
    await running.send(searching('skane', 'pvc'));
  });
  afterAll(() => running.close());

  it.each([
    ['spearhead', 'REG-HAN-101'],
    ['Spjutspets', 'REG-HAN-101'],
    ['avancerad', 'REG-HAN-100'],
  ])('[B15] by the level %s has that level alone', async (level, id) => {
    expect(await lines('skane', { level })).toEqual([expect.stringContaining(id)]);
  });

  it.each(['inkontinens', 'INKONTINENSHJÄLPMEDEL', 'ink'])('[B15] by the product group %s', async (productGroup) => {
    const found = await lines('skane', { productGroup, query: 'förnybart material' });
    expect(found[0]).toContain(CONSULTED.id);
    expect(found.join()).not.toContain('REG-HAN');
  });

  it('[B15] by a product group that is none says so, and by a level that is none shows all', async () => {
    expect((await ask('skane', { productGroup: 'rymdfarkoster' })).text).toMatch(/^Ingen produktgrupp heter något med/);
    expect((await ask('skane', { level: 'högst' })).attachments.length).toBeGreaterThan(3);
  });

  it('[B15] gives exactly as many as asked for while there are more', async () => {
    const pages = await Promise.all([0, 2, 4, 6].map((skip) => lines('skane', {}, { skip, count: 2 })));
    expect(pages.map((page) => page.length)).toEqual([2, 2, 2, 1]);
    expect(new Set(pages.flat()).size).toBe(7);
  });

  it('[B17] several ids give them all as a list, with their texts, and nothing else', async () => {
    const { attachments } = await ask('skane', { query: `${PUBLISHED.id}, ${CONSULTED.id.toLowerCase()}` });
    expect(attachments.map(({ preview }) => preview.content.title)).toEqual([
      'Alla 2 i ett kort',
      'Alla 2 med hela texten',
    ]);
    const [list, texts] = attachments.map(({ content }) => textsIn(content).join('\n'));
    expect(list).toContain('UHM-INK-001 · version 1 · Publicerad · Bas · ändrad ');
    expect(list).toContain('REG-INK-012 · version 1 · UTKAST · Remiss · Bas');
    expect(texts).toContain(PUBLISHED.text);
    expect(texts).toContain(CONSULTED.evidence);
  });

  it('[B17] ids of what a reader may not see are not counted in', async () => {
    const { type } = await ask('reader', { query: `${DRAFT.id} ${CONSULTED.id}` });
    expect(type).toBe('message');
  });

  it('[B18] a hit whose text does not fit asks for the whole card when it is chosen; others have theirs', async () => {
    const tapOf = async (query: string) => (await ask('skane', { query })).attachments[0]?.preview.content.tap;
    expect(await tapOf('pvc handskar')).toBeUndefined();
    const tap = await tapOf('lång kravtext provningen');
    expect(tap).toMatchObject({ type: 'invoke', value: { criterion: LONG.id } });
    const { body } = await pick('skane', { criterion: LONG.id });
    const [card] = reply.parse(body).composeExtension.attachments;
    expect(card?.content.version).toBe('1.5');
    expect(JSON.stringify(card?.content).length).toBeGreaterThan(8000);
  });

  it('[B18] a hit that is chosen is the card that everybody may see', async () => {
    const { body } = await pick('skane', { criterion: CONSULTED.id });
    expect(JSON.stringify(body)).toContain('REG-INK-012');
    expect(JSON.stringify(body)).not.toContain('recordPosition');
  });

  it.each([
    ['a reader a draft', 'reader', { criterion: DRAFT.id }],
    ['anybody what is not there', 'skane', { criterion: 'REG-INK-999' }],
  ] as const)('[B19] choosing shows %s as not there', async (_whom, name, value) => {
    const { composeExtension } = reply.parse((await pick(name, value)).body);
    expect(composeExtension).toMatchObject({
      type: 'message',
      text: expect.stringContaining('finns inte längre') as string,
    });
  });

  it.each([[{ criterion: '<img src=x>' }], [{}], ['REG-INK-012'], [[1, 2]], [null]])(
    '[B19] %j is no hit',
    async (value) => {
      const { status, body } = await pick('skane', value);
      expect(status).toBe(200);
      expect(reply.parse(body).composeExtension.text).toContain('Samsyn förstår inte sökningen.');
    },
  );
});
