import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { aCriterion } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { from, runningServer, searching, type RunningServer } from '../server/support/runningServer.ts';
import { CONSULTED, DRAFT, PUBLISHED, sampleLists, type PersonName } from '../server/support/sampleLists.ts';
import { basketDialogCard } from '../presenters/card/basketDialogSchema.ts';
import { textsIn } from './textsIn.ts';

const MANY = Array.from({ length: 40 }, (_, index) =>
  aCriterion({
    key: aKey(2000 + index),
    id: aCriterionId(`REG-MOB-${String(100 + index)}`),
    title: `Möbelklädsel ${String(index)}`,
    text: `Möbelklädsel ska vara fri från flamskyddsmedel. ${'Det gäller också fodret. '.repeat(60)}`,
    status: 'published',
  }),
);

const asDialog = z.object({
  task: z.object({ type: z.literal('continue'), value: z.looseObject({ card: z.unknown() }) }),
});
const asResult = z.object({
  composeExtension: z.object({ type: z.literal('result'), attachments: z.array(z.object({ content: z.unknown() })) }),
});
const asSentence = z.object({ composeExtension: z.object({ type: z.literal('message'), text: z.string() }) });

describe('the basket', () => {
  let running: RunningServer;
  const send = async (name: PersonName, invoke: string, value: object) => {
    const { status, body } = await running.send(
      from(name, { type: 'invoke', name: `composeExtension/${invoke}`, value: { commandId: 'basket', ...value } }),
    );
    expect(status).toBe(200);
    return body;
  };
  const dialogOf = (body: unknown) => {
    const card = z.object({ content: z.unknown() }).parse(asDialog.parse(body).task.value.card).content;
    const { body: fields } = basketDialogCard.parse(card);
    const listed = (id: string) => fields.find((field) => 'id' in field && field.id === id);
    const valuesOf = (id: string) => {
      const field = listed(id);
      return field !== undefined && 'choices' in field ? field.choices.map(({ value }) => value) : [];
    };
    const ticked = listed('picked');
    return {
      picked: valuesOf('picked'),
      found: valuesOf('found'),
      ticked: ticked !== undefined && 'value' in ticked ? ticked.value : '',
      said: textsIn(fields).join('\n'),
    };
  };
  const open = async (name: PersonName, message?: string) =>
    dialogOf(
      await send(name, 'fetchTask', message === undefined ? {} : { messagePayload: { body: { content: message } } }),
    );
  const find = async (name: PersonName, data: object) =>
    dialogOf(await send(name, 'submitAction', { data: { step: 'find', ...data } }));
  const insert = (name: PersonName, data: object) => send(name, 'submitAction', { data: { step: 'insert', ...data } });
  const cardOf = (body: unknown) => asResult.parse(body).composeExtension.attachments[0]?.content;
  beforeAll(async () => {
    running = await runningServer({ lists: sampleLists(MANY) });
    // What searches is made ready by the first search, which a busy machine may not do in time.
    await running.send(searching('skane', 'pvc'));
  });
  afterAll(() => running.close());

  it('[B20] opens with what changed last and nothing in it', async () => {
    const { picked, found } = await open('skane');
    expect(picked).toEqual([]);
    expect(found).toHaveLength(10);
  });

  it('[B20] begins with the criteria that the message names, each once', async () => {
    const { picked, ticked } = await open('skane', `<p>Se ${PUBLISHED.id} och <b>reg-ink-012</b>, ${PUBLISHED.id}</p>`);
    expect(picked).toEqual([PUBLISHED.id, CONSULTED.id]);
    expect(ticked).toBe(picked.join(','));
  });

  it('[B20] keeps what is ticked while one searches on, in whichever list it was ticked', async () => {
    const { picked, found } = await find('skane', {
      search: 'pvc',
      picked: CONSULTED.id,
      found: 'REG-MOB-101,REG-MOB-102',
    });
    expect(picked).toEqual([CONSULTED.id, 'REG-MOB-101', 'REG-MOB-102']);
    expect(found[0]).toBe(PUBLISHED.id);
    expect(found.some((id) => picked.includes(id))).toBe(false);
  });

  it('[B20] takes ids that are typed straight in', async () => {
    const { picked } = await find('skane', { search: `${PUBLISHED.id} ${CONSULTED.id}`, picked: 'REG-MOB-101' });
    expect(picked).toEqual(['REG-MOB-101', PUBLISHED.id, CONSULTED.id]);
  });

  it('[B20] goes from one instance to another: nothing of it is kept on a server', async () => {
    const other = await runningServer({ lists: sampleLists(MANY) });
    const value = { commandId: 'basket', data: { step: 'insert', picked: `${PUBLISHED.id},${CONSULTED.id}` } };
    const activity = from('skane', { type: 'invoke', name: 'composeExtension/submitAction', value });
    const [here, there] = [await running.send(activity), await other.send(activity)];
    expect(there.body).toEqual(here.body);
    await other.close();
  });

  it('[B22] becomes one card with a line for each, and says how many are drafts', async () => {
    const texts = textsIn(cardOf(await insert('skane', { picked: `${PUBLISHED.id},${CONSULTED.id}` })));
    expect(texts[0]).toBe('1 kriterium är utkast – får inte användas i en upphandling än');
    expect(texts).toContain('Utvalt: 2 kriterier');
    expect(texts.join('\n')).toContain('REG-INK-012 · version 1 · UTKAST · Remiss · Bas');
  });

  it('[B22] becomes the whole texts when that is asked for', async () => {
    const body = await insert('skane', { picked: `${PUBLISHED.id},${CONSULTED.id}`, form: 'texts' });
    expect(textsIn(cardOf(body)).join('\n')).toContain(CONSULTED.evidence);
  });

  it('[B22] of thirty with long texts fits, and names what has no room', async () => {
    const ids = MANY.slice(0, 30).map(({ id }) => id);
    const card = cardOf(await insert('skane', { picked: ids.join(','), form: 'texts' }));
    expect(new TextEncoder().encode(JSON.stringify(card)).length).toBeLessThanOrEqual(25_000);
    const texts = textsIn(card).join('\n');
    expect(texts).toMatch(/Fick inte plats i kortet: .*REG-MOB-129\. Alla finns i Samsyn\./);
    expect(ids.filter((id) => !texts.includes(id))).toEqual([]);
  });

  it('[B21] takes thirty and says that there were more', async () => {
    const { picked, said } = await find('skane', { picked: MANY.map(({ id }) => id).join(',') });
    expect(picked).toHaveLength(30);
    expect(said).toContain('Korgen tar högst 30 kriterier.');
  });

  it('[B21] with nothing in it is not inserted, and says what to do', async () => {
    expect(dialogOf(await insert('skane', {})).said).toContain('Korgen är tom.');
  });

  it('[B21] names what may not be seen by the id that was sent and nothing else', async () => {
    const { said, picked } = await find('reader', { picked: `${DRAFT.id},${PUBLISHED.id}` });
    expect(picked).toEqual([PUBLISHED.id]);
    expect(said).toContain(`Finns inte, eller får du inte se: ${DRAFT.id}.`);
    expect(said).not.toContain('mjukgörare');
  });

  it.each([{ data: { step: 'delete' } }, { data: null }, {}, { data: { step: 'insert', picked: { a: 1 } } }])(
    '[B19] answers %j with a sentence',
    async (value) => {
      const said = asSentence.parse(await send('skane', 'submitAction', value));
      expect(said.composeExtension.text).toContain('Samsyn förstår inte sökningen.');
    },
  );

  it('says to a person without a role where roles are given', async () => {
    expect(asSentence.parse(await send('stranger', 'fetchTask', {})).composeExtension.text).toContain('ingen roll');
  });
});
