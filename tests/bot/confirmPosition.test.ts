import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { Position } from '#domain/position.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { saidMark } from '#usecases/meetings/saidAtMeetings.ts';
import { aMeeting, anItem } from '../factories/meetings.ts';
import { aPosition } from '../factories/entities.ts';
import { aKey, anInstant } from '../factories/values.ts';
import { CONSULTED, PEOPLE, sampleLists, type PersonName } from '../server/support/sampleLists.ts';
import { acting, runningServer, type RunningServer } from '../server/support/runningServer.ts';
import { textsIn } from './textsIn.ts';

const MEETING = aMeeting({ steps: [{ at: anInstant('2026-03-02T08:00:00.000Z'), item: anItem().key }] });
const SAID: Position = aPosition({
  key: aKey(8800),
  criterion: CONSULTED.id,
  consultation: aKey(500),
  edition: hashOf(contentOf(CONSULTED)),
  stance: { kind: 'rejects', reason: 'Leverantörer saknas.' },
  givenAt: anInstant('2026-03-02T08:10:00.000Z'),
  meeting: MEETING.key,
});

describe('confirming in the message what was said at a meeting', () => {
  let running: RunningServer;
  const POSITIONS = rowCodecs.positions.list;
  const standing = () =>
    running.lists
      .rows(POSITIONS)
      .filter(({ fields }) => fields['Nyckel'] === SAID.key)
      .map(({ fields, written }) => [fields['Standpunkt'], written.email]);
  const press = (who: PersonName, said = saidMark(SAID)) =>
    running.send(acting(who, 'confirmPosition', { position: SAID.key, said }));

  beforeEach(async () => {
    const lists = sampleLists();
    lists.handAdd(rowCodecs.meetings.list, rowCodecs.meetings.write(MEETING), PEOPLE.coordinator);
    lists.handAdd(POSITIONS, rowCodecs.positions.write(SAID), PEOPLE.coordinator);
    running = await runningServer({ lists });
  });
  afterEach(() => running.close());

  it('[BN18] is written with the contact’s own hand, and the card shows where the regions stand', async () => {
    const reply = await press('skane');
    expect(textsIn(reply.body)).toContain('Sparat: ståndpunkten för Region Skåne.');
    expect(textsIn(reply.body).join('\n')).toContain('Avstyrker: 1.');
    expect(standing()).toEqual([['Avstyrker', PEOPLE.skane.email]]);
  });

  it.each<PersonName>(['uppsala', 'reader'])('[R5] [BN18] is refused to somebody else: %s', async (who) => {
    const reply = await press(who);
    expect(reply.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(standing()).toEqual([['Avstyrker', PEOPLE.coordinator.email]]);
  });

  it('[BN18] says what stands there now when something else was taken down since', async () => {
    const reply = await press('skane', saidMark({ ...SAID, stance: { kind: 'endorses' } }));
    expect(reply.body).toMatchObject({
      value: 'Något annat har skrivits ned sedan meddelandet skickades: Avstyrker. Öppna mötet och bekräfta där.',
    });
    expect(standing()).toEqual([['Avstyrker', PEOPLE.coordinator.email]]);
  });

  it('[B10] [BN18] a second press says that the answer is the region’s own, and leaves one row', async () => {
    await press('skane');
    const reply = await press('skane');
    expect(reply.body).toMatchObject({
      value: 'Svaret är redan regionens eget, eller har ersatts av ett senare.',
    });
    expect(standing()).toHaveLength(1);
  });

  it('[BN18] data that names no row is refused as not understood', async () => {
    const reply = await running.send(acting('skane', 'confirmPosition', { position: 'alla', said: saidMark(SAID) }));
    expect(reply.body).toMatchObject({ statusCode: 400 });
  });
});
