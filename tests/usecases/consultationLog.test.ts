import { describe, expect, it } from 'vitest';
import type { Event } from '#domain/event.ts';
import { contactsOf } from '#usecases/actorOf.ts';
import { consultationLog } from '#usecases/consultationLog.ts';
import { aConsultation, anEvent, aRoleAssignment, aWorkspace, held } from '../factories/entities.ts';
import { aCounty, aDay, aKey, anEmail, anInstant } from '../factories/values.ts';

const roles = [
  aRoleAssignment(),
  aRoleAssignment({ key: aKey(701), role: 'coordinator', email: anEmail('s@samsyn.example'), region: undefined }),
  aRoleAssignment({ key: aKey(702), role: 'areaCoordinator', email: anEmail('o@samsyn.example'), region: undefined }),
];
let next = 1600;
const line = (over: Partial<Event>, by = 's@samsyn.example') => {
  const at = over.at ?? anInstant('2026-03-10T08:00:00.000Z');
  return held(anEvent({ key: aKey((next += 1)), ...over, at }), { written: { email: anEmail(by), name: by, at } });
};
const kindsIn = (...events: ReturnType<typeof line>[]) =>
  consultationLog(aWorkspace({ roles, events }), aConsultation()).map(({ value }) => value.kind);

describe('the log of a consultation', () => {
  it('[C18] tells what was done with it and with its criteria, newest first', () => {
    const extended = line({
      kind: 'consultationExtended',
      subject: aKey(500),
      at: anInstant('2026-03-05T08:00:00.000Z'),
    });
    const carried = line({ kind: 'carriedForward', at: anInstant('2026-03-06T08:00:00.000Z') });
    expect(kindsIn(extended, carried)).toEqual(['carriedForward', 'consultationExtended']);
  });

  it.each([
    ['about another consultation', line({ kind: 'consultationExtended', subject: aKey(501) })],
    ['from before it opened', line({ kind: 'askedAgain', at: anInstant('2026-01-10T08:00:00.000Z') })],
    ['about something else', line({ kind: 'moved' })],
    ['that somebody wrote who has no right to it', line({ kind: 'carriedForward' }, 'kontakt.skane@samsyn.example')],
    ['that an area coordinator wrote about more than a reminder', line({ kind: 'askedAgain' }, 'o@samsyn.example')],
  ])('[C18] leaves out a line %s', (_what, event) => {
    expect(kindsIn(event)).toEqual([]);
  });

  it('[C18] leaves out what became of its criteria once it was closed', () => {
    const closed = line({ kind: 'consultationClosed', subject: aKey(500), at: anInstant('2026-04-01T08:00:00.000Z') });
    const later = line({ kind: 'askedAgain', at: anInstant('2026-06-01T08:00:00.000Z') });
    expect(kindsIn(closed, later)).toEqual(['consultationClosed']);
  });

  it('[C18] tells that an area coordinator reminded the silent', () => {
    expect(kindsIn(line({ kind: 'reminded', subject: aKey(500), note: '03' }, 'o@samsyn.example'))).toEqual([
      'reminded',
    ]);
  });
});

describe('who is reminded', () => {
  it('[C16] are those who speak for the region that day, each once', () => {
    const over = aRoleAssignment({ key: aKey(703), email: anEmail('f@samsyn.example'), to: aDay('2026-01-31') });
    const workspace = aWorkspace({ roles: [...roles, aRoleAssignment({ key: aKey(704) }), over] });
    expect(contactsOf(workspace, aCounty('12'), aDay('2026-03-02'))).toEqual(['kontakt.skane@samsyn.example']);
  });
});
