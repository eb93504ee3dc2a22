import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { GraphFailure } from '#graph/errors.ts';
import {
  acting,
  runningServer,
  type Activity,
  type Reply,
  type RunningServer,
} from '../../server/support/runningServer.ts';
import { CONSULTED, PEOPLE, type PersonName } from '../../server/support/sampleLists.ts';
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

const COMMAND = 'askForPositions';
const ASKED = 'Region Skåne och Region Halland: vad är er ståndpunkt? Svara senast';

describe('regions asked in a chat', () => {
  let running: RunningServer;
  beforeEach(async () => {
    running = await runningServer();
  });
  afterEach(() => running.close());

  const open = (name: PersonName, html?: string) =>
    running.send(opening(name, COMMAND, html === undefined ? undefined : aMessage(html)));
  const submit = (data: Readonly<Record<string, string>>, more?: Activity) =>
    running.send(submitting('coordinator', COMMAND, data, more));
  const chosen = async () => submit(press(await open('coordinator'), 'Välj regioner'));
  const reminders = () => rowsOf(running, 'Handelser').filter((row) => JSON.stringify(row).includes('12,13'));
  const previewed = async (): Promise<Reply> =>
    submit(press(await chosen(), 'Förhandsgranska och skicka', { regions: '12,13' }));
  const previewOf = ({ body }: Reply): Activity => {
    const { composeExtension } = body as { composeExtension: { type: string; activityPreview: Activity } };
    expect(composeExtension.type).toBe('botMessagePreview');
    return composeExtension.activityPreview;
  };
  const after = (action: 'send' | 'edit', preview: Activity) =>
    submit({}, { botMessagePreviewAction: action, botActivityPreview: [preview] });

  it('[B39] are those that are silent, all chosen to begin with', async () => {
    const reply = await chosen();
    const field = nodesOf(cardIn(reply)).find(({ id }) => id === 'regions');
    expect(field).toMatchObject({ isMultiSelect: true });
    expect(field?.['choices']).toHaveLength(20);
    expect(valueOf(reply, 'regions')).not.toContain('03');
    expect(shownTexts(reply)).toContain(CONSULTED.title);
  });

  it('[B39] are chosen at once where the command is chosen on a message that names the criterion', async () => {
    expect(valueOf(await open('coordinator', `<p>Se ${CONSULTED.id}</p>`), 'regions')).toContain('12');
  });

  it.each(['skane', 'reader'] as const)('[B39] are asked by nobody like %s', async (name) => {
    expect(sentenceIn(await open(name))).toContain('Den nationella samordnaren och områdessamordnare kan påminna');
  });

  it('[B39] are at least one', async () => {
    const reply = await submit(press(await chosen(), 'Infoga kortet', { regions: '' }));
    expect(faultAt(reply, 'regions')).toBe('Välj minst en region.');
  });

  it('[B39] are none that has answered meanwhile', async () => {
    const reply = await submit(press(await chosen(), 'Infoga kortet', { regions: '03' }));
    expect(shownTexts(reply)).toContain('Ingen av de valda regionerna har kvar att svara.');
  });

  it('[B40] [B41] are named above the ordinary card, and noted as reminded', async () => {
    const reply = await submit(press(await chosen(), 'Infoga kortet', { regions: '12,13' }));
    const card = insertedIn(reply);
    expect(textsIn(card)[0]).toContain(ASKED);
    expect(textsIn(card).join('\n')).toContain(CONSULTED.title);
    expect(nodesOf(card).map(({ title }) => title)).toContain('Svara för regionen');
    expect(reminders()).toEqual([expect.objectContaining({ by: PEOPLE.coordinator.email })]);
  });

  it('[B40] are named above the card too when somebody asks for a form of their own', async () => {
    const card = insertedIn(await submit(press(await chosen(), 'Infoga kortet', { regions: '12,13' })));
    const button = nodesOf(card).find(({ title }) => title === 'Svara för regionen');
    const data = z.record(z.string(), z.string()).parse(button?.['data']);
    const { body } = await running.send(acting('skane', 'criterionCard', data));
    expect(textsIn(body)[0]).toContain(ASKED);
    expect(textsIn(body)).toContain('Svara för Region Skåne');
  });

  it('[B32] [B41] are noted once when the submission is repeated', async () => {
    const data = press(await chosen(), 'Infoga kortet', { regions: '12,13' });
    await Promise.all([submit(data), submit(data)]);
    expect(reminders()).toHaveLength(1);
  });

  it('[B41] [B42] are not noted while the card is only previewed, and can be changed', async () => {
    const preview = previewOf(await previewed());
    expect(textsIn(preview)[0]).toContain(ASKED);
    expect(reminders()).toHaveLength(0);
    expect(valueOf(await after('edit', preview), 'regions')).toBe('12,13');
  });

  it('[B42] are told how to go on when the app is not in the chat', async () => {
    // Nothing answers at the address that the activity came from.
    const reply = await after('send', previewOf(await previewed()));
    expect(sentenceIn(reply)).toContain('Samsyn kunde inte skicka kortet.');
    expect(reminders()).toHaveLength(1);
  });

  it('[B42] [SV5] are asked by one of two servers that Teams brings the same to', async () => {
    const other = await runningServer({ lists: running.lists });
    const preview = { botMessagePreviewAction: 'send', botActivityPreview: [previewOf(await previewed())] };
    const sent = submitting('coordinator', COMMAND, {}, preview);
    const told = (await Promise.all([running.send(sent), other.send(sent)])).map(sentenceIn);
    // Nothing answers at the address: only who tried says so.
    expect(told.filter((text) => text.includes('Samsyn kunde inte skicka kortet.'))).toHaveLength(1);
    expect(reminders()).toHaveLength(1);
    await other.close();
  });

  it('[B42] get nothing that the client made up: the card is made anew', async () => {
    const preview = previewOf(await previewed());
    const forged = JSON.parse(JSON.stringify(preview).replaceAll(CONSULTED.title, 'Påhittad titel')) as Activity;
    const edited = await after('edit', forged);
    expect(shownTexts(edited)).toContain(CONSULTED.title);
    expect(shownTexts(edited)).not.toContain('Påhittad');
  });

  it.each([
    ['nothing', []],
    [
      'a card of another kind',
      [{ type: 'message', attachments: [{ content: { refresh: { action: { data: { ask: 'x' } } } } }] }],
    ],
  ])('[B42] are not asked when the preview comes back with %s', async (_what, botActivityPreview) => {
    const reply = await submit({}, { botMessagePreviewAction: 'send', botActivityPreview });
    expect(sentenceIn(reply)).toContain('Frågan går inte att läsa ur kortet.');
    expect(reminders()).toHaveLength(0);
  });

  it('[B34] keep what was chosen when SharePoint does not take the note', async () => {
    const data = press(await chosen(), 'Infoga kortet', { regions: '12,13' });
    const facts = { status: 503, code: 'serviceNotAvailable', requestId: 'f00d' };
    // Three pulls, which the copy survives, and then the write.
    [1, 2, 3, 4, 5].forEach(() => running.lists.failNext(new GraphFailure('busy', 'busy', { facts })));
    const reply = await submit(data);
    expect(press(reply, 'Försök igen')).toMatchObject({ regions: '12,13' });
    expect(reminders()).toHaveLength(0);
  });
});
