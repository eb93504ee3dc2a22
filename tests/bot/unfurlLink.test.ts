import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { shortLinkTo } from '#contracts/sharedLink.ts';
import { aConsultation } from '../factories/entities.ts';
import { linkedCard } from '../presenters/card/linkedCardSchema.ts';
import { from, runningServer, TENANT, type RunningServer } from '../server/support/runningServer.ts';
import { CONSULTED, DRAFT, PUBLISHED, type PersonName } from '../server/support/sampleLists.ts';
import { textsIn } from './textsIn.ts';

const CONSULTATION = aConsultation().key;
const HERE = 'https://samsyn.example';
const linkTo = (id: typeof CONSULTED.id) => shortLinkTo(HERE, { kind: 'criterion', id });

const reply = z.object({
  composeExtension: z.object({
    type: z.string(),
    text: z.string().optional(),
    attachments: z.array(z.object({ content: z.unknown(), preview: z.unknown() })).default([]),
  }),
});
const NOT_SEEN = 'Samsyn kan inte visa den här länken för dig. Öppna den i Samsyn.';

describe('a link in a message', () => {
  let running: RunningServer;
  const unfold = async (name: PersonName, url: unknown) => {
    const activity = from(name, { type: 'invoke', name: 'composeExtension/queryLink', value: { url } });
    const { status, body } = await running.send(activity);
    expect(status).toBe(200);
    return reply.parse(body).composeExtension;
  };
  const anonymously = (url: string, tenantId = TENANT, at = running) => {
    const value = { url };
    const activity = from('skane', { type: 'invoke', name: 'composeExtension/anonymousQueryLink', value });
    const conversation = { id: '19:samordning@thread.v2', tenantId, conversationType: 'groupChat' };
    const channelData = { tenant: { id: tenantId } };
    return at.send({ ...activity, from: { id: '29:anonymous' }, conversation, channelData });
  };
  const textsOf = (answer: Awaited<ReturnType<typeof unfold>>) => {
    const [first] = answer.attachments;
    return textsIn(linkedCard.parse(first?.content)).join('\n');
  };
  beforeAll(async () => {
    running = await runningServer();
  });
  afterAll(() => running.close());

  it.each([linkTo(CONSULTED.id), `${HERE}/tab/#/criterion/REG-INK-012`, `${HERE}/tab/?x=1#criterion/reg-ink-012?y`])(
    '[B24] %s shows the criterion with the regions’ picture',
    async (url) => {
      const texts = textsOf(await unfold('skane', url));
      expect(texts).toContain('REG-INK-012 · version 1');
      expect(texts).toContain('1 av 21 regioner har svarat.');
    },
  );

  it('[B24] shows a consultation with what it asks about and how far it has come', async () => {
    const texts = textsOf(await unfold('skane', shortLinkTo(HERE, { kind: 'consultation', key: CONSULTATION })));
    expect(texts).toContain('Öppen för svar · svara senast 2026-03-31 · 1 kriterium · 21 regioner tillfrågade');
    expect(texts).toContain('REG-INK-012 Förnybart material i absorberande produkter');
    expect(texts).toContain('Inväntar svar, 1 av 21 har svarat');
  });

  it('[B24] shows what was decided on a consultation', async () => {
    const texts = textsOf(await unfold('skane', shortLinkTo(HERE, { kind: 'decision', key: CONSULTATION })));
    expect(texts).toContain('0 av 1 är beslutade.');
    expect(texts).toContain('inte beslutat än');
  });

  it.each([
    ['a reader a draft', 'reader', linkTo(DRAFT.id)],
    ['a reader a consultation', 'reader', shortLinkTo(HERE, { kind: 'consultation', key: CONSULTATION })],
    ['anybody what is not there', 'skane', `${HERE}/o/criterion/REG-INK-999`],
    ['somebody without a role what is published', 'stranger', linkTo(PUBLISHED.id)],
  ] as const)('[B24] shows %s with the same sentence', async (_whom, name, url) => {
    expect(await unfold(name, url)).toMatchObject({ type: 'message', text: NOT_SEEN, attachments: [] });
  });

  it.each(['https://samsyn.example/', 'https://samsyn.example/o', 'javascript:alert(1)', '', 7, null])(
    '[B19] %j is no link of ours',
    async (url) => {
      expect((await unfold('skane', url)).text).toBe(NOT_SEEN);
    },
  );

  it('[B24] shows somebody without the app what is published, and nothing of regions', async () => {
    const { status, body } = await anonymously(linkTo(PUBLISHED.id));
    expect(status).toBe(200);
    const texts = textsOf(reply.parse(body).composeExtension);
    expect(texts).toContain('UHM-INK-001 · version 1');
    expect(texts).not.toMatch(/region/i);
    expect(texts).not.toContain(PUBLISHED.text);
  });

  it('[B24] shows them the texts where the workspace is open to readers', async () => {
    const open = await runningServer({ config: { openToReaders: true } });
    const { body } = await anonymously(linkTo(PUBLISHED.id), TENANT, open);
    const texts = textsOf(reply.parse(body).composeExtension);
    expect(texts).toContain(PUBLISHED.text);
    expect(texts).not.toMatch(/region/i);
    await open.close();
  });

  it.each([
    ['a draft', linkTo(DRAFT.id)],
    ['what is out for consultation', linkTo(CONSULTED.id)],
    ['a consultation', shortLinkTo(HERE, { kind: 'consultation', key: CONSULTATION })],
    ['what was decided', shortLinkTo(HERE, { kind: 'decision', key: CONSULTATION })],
  ])('[B24] shows somebody without the app nothing of %s', async (_what, url) => {
    const { body } = await anonymously(url);
    expect(reply.parse(body).composeExtension).toMatchObject({ type: 'message', text: NOT_SEEN, attachments: [] });
  });

  it('[B24] answers nobody of an organisation that is not let in', async () => {
    const { status, body } = await anonymously(linkTo(PUBLISHED.id), '00000000-0000-4000-8000-00000000ffff');
    expect(status).toBe(403);
    expect(JSON.stringify(body ?? '')).not.toContain('PVC');
  });

  it('answers nothing else for somebody whom Teams does not name', async () => {
    const activity = from('skane', {
      type: 'invoke',
      name: 'composeExtension/queryLink',
      value: { url: linkTo(PUBLISHED.id) },
    });
    expect((await running.send({ ...activity, from: { id: '29:anonymous' } })).status).toBe(403);
  });
});
