import { describe, expect, it } from 'vitest';
import { cardAnswerOf, refreshActionFor } from '#workbench/teams-host/page/chat/cardAnswer.ts';
import { cardHtmlOf } from '#workbench/teams-host/page/chat/cardMarkdown.ts';
import { withNews, type ChatMessage } from '#workbench/teams-host/page/chat/messages.ts';
import { searchAnswerOf } from '#workbench/teams-host/page/chat/searchAnswer.ts';

const actions = [{ type: 'openUrl', title: 'Logga in', value: 'https://x.example/' }];
const asksToSignIn = { composeExtension: { type: 'auth', suggestedActions: { actions } } };

describe('the answer of a message extension', () => {
  it('lists what to show and the card behind it', () => {
    const preview = { contentType: 'thumbnail', content: { title: 'Handskar', subtitle: 'REG-HAN-001', text: 'Bas' } };
    const card = { contentType: 'card', content: { type: 'AdaptiveCard' } };
    expect(searchAnswerOf({ composeExtension: { type: 'result', attachments: [{ ...card, preview }] } })).toEqual({
      kind: 'results',
      results: [{ title: 'Handskar', text: 'REG-HAN-001 · Bas', attachment: card }],
    });
  });

  it('keeps what to ask with when the preview has an invoke tap', () => {
    const preview = { content: { title: 'Handskar', tap: { type: 'invoke', value: { id: 'REG-HAN-001' } } } };
    const answer = searchAnswerOf({
      composeExtension: { type: 'result', attachments: [{ contentType: 'c', preview }] },
    });
    expect(answer).toMatchObject({ results: [{ select: { id: 'REG-HAN-001' } }] });
  });

  it.each([
    [{ composeExtension: { type: 'message', text: 'Inga kriterier' } }, { kind: 'message', text: 'Inga kriterier' }],
    [asksToSignIn, { kind: 'signIn', button: { title: 'Logga in', link: 'https://x.example/' } }],
    [{ composeExtension: { type: 'silentAuth', suggestedActions: {} } }, { kind: 'failed' }],
    [undefined, { kind: 'failed' }],
    [{ composeExtension: { type: 'later' } }, { kind: 'failed' }],
  ])('%j is shown for what it is', (body, answer) => expect(searchAnswerOf(body)).toEqual(answer));
});

describe('the answer to a card', () => {
  it.each([
    [
      { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard', body: [] } },
      { kind: 'card', card: { type: 'AdaptiveCard', body: [] } },
    ],
    [
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Sparat.' },
      { kind: 'message', text: 'Sparat.' },
    ],
    [
      { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'x', message: 'Motivering saknas.' } },
      { kind: 'error', text: 'Motivering saknas.' },
    ],
    [{ statusCode: 500, type: 'application/vnd.microsoft.error' }, { kind: 'error' }],
    [undefined, { kind: 'error' }],
  ])('%j', (body, answer) => expect(cardAnswerOf(body)).toEqual(answer));

  const card = (userIds?: readonly string[]) => ({
    refresh: { action: { verb: 'show' }, ...(userIds && { userIds }) },
  });
  it.each([
    ['everybody when it names nobody', card(), true],
    ['the person it names', card(['29:OID-1']), true],
    ['nobody else', card(['29:oid-2']), false],
    ['nobody when it asks for none', { type: 'AdaptiveCard' }, false],
  ])('a card is refreshed for %s', (_whom, shown, isRefreshed) => {
    expect(refreshActionFor('oid-1', shown) !== undefined).toBe(isRefreshed);
  });
});

describe('text in a card', () => {
  it.each([
    ['**Motiv:** _viktigt_', '<strong>Motiv:</strong> <em>viktigt</em>'],
    ['ett\ntvå', 'ett<br>två'],
    ['Krav:\n- bas\n- spets\nslut', 'Krav:<ul><li>bas</li><li>spets</li></ul>slut'],
    ['1. ett\n2. två', '<ol><li>ett</li><li>två</li></ol>'],
    ['[UHM](https://uhm.se/?a=1)', '<a href="https://uhm.se/?a=1" target="_blank" rel="noopener">UHM</a>'],
    ['[x](javascript:alert)', '[x](javascript:alert)'],
    ['fil_namn_nytt och 2 * 3 * 4', 'fil_namn_nytt och 2 * 3 * 4'],
    ['<img src=x onerror="a">', '&#60;img src=x onerror=&#34;a&#34;&#62;'],
  ])('%j', (markdown, html) => expect(cardHtmlOf(markdown)).toBe(html));
});

describe('news in a chat', () => {
  const message = (id: string, change: Partial<ChatMessage> = {}): ChatMessage => ({
    id,
    author: { kind: 'person', id: 'oid-1', name: 'Läsare, Region Uppsala' },
    createdAt: `2026-11-22T10:00:0${id}.000Z`,
    revision: Number(id),
    text: id,
    attachments: [],
    isDeleted: false,
    ...change,
  });
  const known = [message('1'), message('2')];
  const textsOf = (messages: readonly ChatMessage[]) => messages.map(({ text }) => text);

  it('a changed message keeps its place', () =>
    expect(textsOf(withNews(known, [message('1', { text: 'ny' })]))).toEqual(['ny', '2']));
  it('a new message comes last', () => expect(textsOf(withNews(known, [message('3')]))).toEqual(['1', '2', '3']));
  it('a deleted message goes', () =>
    expect(textsOf(withNews(known, [message('2', { isDeleted: true })]))).toEqual(['1']));
});
