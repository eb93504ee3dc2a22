import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROPOSAL_LIMIT } from '#contracts/actions/dialogCommands.ts';
import { GraphFailure } from '#graph/errors.ts';
import { languageHere } from '../../fakes/languageHere.ts';
import { runningServer, type Reply, type RunningServer } from '../../server/support/runningServer.ts';
import { CONSULTED, DRAFT, PEOPLE, PUBLISHED, type PersonName } from '../../server/support/sampleLists.ts';
import { textsIn } from '../textsIn.ts';
import {
  aMessage,
  cardIn,
  faultAt,
  insertedIn,
  nodesOf,
  opening,
  press,
  rowsOf,
  sentenceIn,
  shownTexts,
  submitting,
  valueOf,
} from './dialogs.ts';

const COMMAND = 'proposeCriterion';
const GLOVES = 'Undersökningshandskar ska vara av material som inte innehåller PVC.';

describe('a criterion proposed in a chat', () => {
  let running: RunningServer;
  beforeEach(async () => {
    running = await runningServer();
  });
  afterEach(() => running.close());

  const open = async (name: PersonName, html?: string): Promise<Reply> => {
    const message = html === undefined ? undefined : aMessage(html);
    // Where many tests share a processor, what is known of Swedish may not be read in time: then one asks again.
    for (let time = 0; ; time += 1) {
      const reply = await running.send(opening(name, COMMAND, message));
      if (time === 9 || !JSON.stringify(reply.body).includes('hann inte jämföra')) return reply;
    }
  };
  const submit = (name: PersonName, data: Readonly<Record<string, string>>) =>
    running.send(submitting(name, COMMAND, data));
  const described = async (name: PersonName = 'coordinator') => {
    const compared = await open(name, `<p>${GLOVES}</p>`);
    return submit(name, press(compared, 'Det är ett nytt'));
  };
  const FILLED = { title: 'PVC-fria handskar till vård', productGroup: 'INK', level: 'core' };

  it('[B27] begins with an empty form where the command is chosen beside the compose box', async () => {
    const reply = await open('coordinator');
    expect(shownTexts(reply)).toContain('Skriv eller klistra in kravet.');
    expect(valueOf(reply, 'text')).toBeUndefined();
  });

  it('[B30] shows what there is first, the likest on top, and why', async () => {
    const reply = await open('coordinator', `<p>${GLOVES}</p>`);
    const texts = shownTexts(reply);
    expect(texts).toContain(PUBLISHED.title);
    expect(texts).toMatch(/samma sak \(\d+ %\)/);
    expect(texts).toMatch(/Samma ord: .*PVC/);
    expect(valueOf(reply, 'text')).toBe(GLOVES);
  });

  it('[B30] puts the card of what there is into the message instead', async () => {
    const compared = await open('coordinator', `<p>${GLOVES}</p>`);
    const reply = await submit('coordinator', press(compared, `Infoga ${PUBLISHED.id}`));
    expect(textsIn(insertedIn(reply)).join('\n')).toContain(PUBLISHED.title);
    expect(rowsOf(running, 'Kriterier')).toHaveLength(4);
  });

  it('[B30] shows a reader no draft, however like it is', async () => {
    const reply = await open('reader', `<p>${CONSULTED.text} ${DRAFT.title}</p>`);
    expect(shownTexts(reply)).not.toContain(CONSULTED.id);
    expect(shownTexts(reply)).not.toContain(DRAFT.id);
  });

  it('[B30] goes on without a comparison where there is no answer in time, and says so', async () => {
    const late = () => Promise.reject(new Error('late'));
    const silent = await runningServer({ deps: { language: { ...languageHere(), align: late } } });
    const reply = await silent.send(opening('coordinator', COMMAND, aMessage(GLOVES)));
    expect(shownTexts(reply)).toContain('Samsyn hann inte jämföra');
    expect(press(reply, 'Det är ett nytt')).toMatchObject({ text: GLOVES });
    await silent.close();
  });

  it('[B31] becomes a draft by the person’s own hand, and its card lands in the message', async () => {
    const reply = await submit('coordinator', press(await described(), 'Skapa utkastet', FILLED));
    const made = rowsOf(running, 'Kriterier').at(-1);
    expect(made).toMatchObject({
      Title: FILLED.title,
      Kravtext: GLOVES,
      KriterieId: 'REG-INK-015',
      by: PEOPLE.coordinator.email,
    });
    const texts = textsIn(insertedIn(reply)).join('\n');
    expect(texts).toContain('REG-INK-015');
    expect(texts).toContain('UTKAST');
  });

  it.each([
    ['title', { ...FILLED, title: ' ' }, 'Skriv en titel.'],
    [
      'productGroup',
      { ...FILLED, productGroup: '' },
      'Välj produktgrupp. Den står i kriteriets id och ändras inte senare.',
    ],
    ['productGroup', { ...FILLED, productGroup: 'ZZZ' }, expect.stringContaining('Produktgruppen ZZZ finns inte')],
    ['title', { ...FILLED, title: 'a'.repeat(300) }, expect.stringContaining('Titeln är för lång.')],
    ['text', { ...FILLED, text: ' ' }, 'Skriv kravet först.'],
  ])(
    '[B31] is refused beside the field %s, with everything that was typed still there',
    async (field, typed, fault) => {
      const reply = await submit('coordinator', press(await described(), 'Skapa utkastet', typed));
      expect(faultAt(reply, field)).toEqual(fault);
      expect(valueOf(reply, 'level')).toBe('core');
      if (field !== 'text') expect(valueOf(reply, 'text')).toBe(GLOVES);
      if (field !== 'title') expect(valueOf(reply, 'title')).toBe(FILLED.title);
      expect(rowsOf(running, 'Kriterier')).toHaveLength(4);
    },
  );

  it('[B32] makes one draft, however often the submission arrives and on whichever server', async () => {
    const data = press(await described(), 'Skapa utkastet', FILLED);
    const other = await runningServer({ lists: running.lists });
    const replies = await Promise.all([submit('coordinator', data), submit('coordinator', data)]);
    replies.push(await other.send(submitting('coordinator', COMMAND, data)));
    for (const reply of replies) expect(textsIn(insertedIn(reply)).join('\n')).toContain('REG-INK-015');
    expect(rowsOf(running, 'Kriterier')).toHaveLength(5);
    await other.close();
  });

  it('[B32] aims at nobody else’s row: the same dialog of another person makes a draft of its own', async () => {
    const data = press(await described(), 'Skapa utkastet', FILLED);
    await submit('coordinator', data);
    const reply = await submit('skane', data);
    expect(shownTexts(reply)).toContain('Du får inte skapa kriterier.');
    expect(rowsOf(running, 'Kriterier')).toHaveLength(5);
  });

  it('[B33] is offered as a comment to who may not draft, and left for the person’s region', async () => {
    const compared = await open('skane', `<p>${GLOVES}</p>`);
    expect(shownTexts(compared)).toContain('Du får inte skapa kriterier.');
    expect(nodesOf(cardIn(compared)).map(({ title }) => title)).not.toContain('Det är ett nytt');
    const reply = await submit('skane', press(compared, `Lämna som synpunkt på ${PUBLISHED.id}`));
    expect(sentenceIn(reply)).toContain(`Texten är lämnad som synpunkt på ${PUBLISHED.id}.`);
    expect(rowsOf(running, 'Synpunkter')).toEqual([expect.objectContaining({ by: PEOPLE.skane.email })]);
    expect(JSON.stringify(rowsOf(running, 'Synpunkter'))).toContain('Förslag till nytt kriterium:');
  });

  it('[B32] [B33] leaves one comment when the submission is repeated', async () => {
    const data = press(await open('skane', `<p>${GLOVES}</p>`), `Lämna som synpunkt på ${PUBLISHED.id}`);
    await Promise.all([submit('skane', data), submit('skane', data)]);
    expect(rowsOf(running, 'Synpunkter')).toHaveLength(1);
  });

  it('[B33] says to a reader that neither is theirs to do', async () => {
    const reply = await open('reader', `<p>${GLOVES}</p>`);
    expect(shownTexts(reply)).toContain('Du får inte skapa kriterier eller lämna synpunkter.');
    const forged = { ...press(reply, 'Jämför igen'), step: 'comment', criterion: PUBLISHED.id };
    expect(shownTexts(await submit('reader', forged))).toContain('Du får inte lämna synpunkter.');
    expect(rowsOf(running, 'Synpunkter')).toHaveLength(0);
  });

  it('[B34] keeps what was typed when SharePoint does not take it, and sends it again', async () => {
    const data = press(await described(), 'Skapa utkastet', FILLED);
    const facts = { status: 503, code: 'serviceNotAvailable', requestId: 'f00d' };
    // Two pulls, which the copy survives, and then the write.
    [1, 2, 3].forEach(() => running.lists.failNext(new GraphFailure('busy', 'busy', { facts })));
    const reply = await submit('coordinator', data);
    expect(shownTexts(reply)).toContain('SharePoint har mycket att göra just nu.');
    expect(shownTexts(reply)).toContain(GLOVES);
    expect(shownTexts(reply)).toContain(FILLED.title);
    expect(rowsOf(running, 'Kriterier')).toHaveLength(4);
    const again = await submit('coordinator', press(reply, 'Försök igen'));
    expect(textsIn(insertedIn(again)).join('\n')).toContain('REG-INK-015');
    expect(rowsOf(running, 'Kriterier')).toHaveLength(5);
  });

  it('[B29] takes the beginning of a long message and says how much', async () => {
    const reply = await open('coordinator', `<p>${'Handskarna ska vara fria från ftalater. '.repeat(200)}</p>`);
    expect(shownTexts(reply)).toMatch(/Meddelandet är långt: de första 3\D?\d{3} av 7\D?999 tecken är med här\./);
    expect(String(valueOf(reply, 'text')).length).toBeLessThanOrEqual(PROPOSAL_LIMIT);
  });

  it.each([
    ['no step', {}],
    ['an unknown step', { step: 'publish' }],
    ['a key that is none', { step: 'compare', dialog: '../../', text: GLOVES }],
    ['a level that is none', { ...FILLED, step: 'create', level: 'golden' }],
    ['text that is none', { step: 'compare', text: ['a'] }],
  ])('[B27] saves nothing and says so when the dialog sends %s', async (_what, data) => {
    const reply = await running.send(submitting('coordinator', COMMAND, data));
    expect(sentenceIn(reply)).toContain('Dialogen skickade något som Samsyn inte förstår');
    expect(rowsOf(running, 'Kriterier')).toHaveLength(4);
  });

  it('[B27] lets nobody in who has no role', async () => {
    expect(sentenceIn(await open('stranger'))).toContain('Du har ingen roll i Samsyn än.');
  });
});
