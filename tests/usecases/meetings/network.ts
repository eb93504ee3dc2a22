import type { CountyCode, Email, Instant, RowKey } from '#domain/ids.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Moment } from '#domain/moment.ts';
import type { Result } from '#domain/result.ts';
import type { Actor, Role } from '#domain/role.ts';
import { collectionOf, type Change, type Held, type Workspace } from '#domain/workspace.ts';
import { actorOf } from '#usecases/actorOf.ts';
import { dayOf } from '#domain/time.ts';
import {
  aConsultation,
  aCriterion,
  aMeeting,
  anItem,
  aRegion,
  aRoleAssignment,
  aWorkspace,
  held,
} from '../../factories/entities.ts';
import { aCounty, aKey, anEmail, anInstant } from '../../factories/values.ts';

export const skane = aCounty('12');
export const uppsala = aCounty('03');
export const coordinator = anEmail('samordnare@samsyn.example');
export const steering = anEmail('styrgrupp@samsyn.example');
export const contact = anEmail('kontakt.skane@samsyn.example');
export const other = anEmail('kontakt.uppsala@samsyn.example');

const role = (number: number, email: Email, over: { role: Role; region?: CountyCode }) =>
  aRoleAssignment({ key: aKey(number), email, region: undefined, ...over });

/** When the meeting of these tests begins; each minute after it is `at(minutes)`. */
const BEGINS = Date.parse('2026-03-02T08:00:00.000Z');
export const at = (minutes: number): Instant => anInstant(new Date(BEGINS + minutes * 60_000).toISOString());

/** A network with two regions, one criterion asked about, and a meeting with it on the agenda. */
export function network(rows: Parameters<typeof aWorkspace>[0] = {}): Workspace {
  return aWorkspace({
    regions: [
      aRegion({ code: skane, name: 'Region Skåne' }),
      aRegion({ key: aKey(21), code: uppsala, name: 'Region Uppsala' }),
    ],
    roles: [
      role(31, coordinator, { role: 'coordinator' }),
      role(32, steering, { role: 'steeringGroup' }),
      role(33, contact, { role: 'regionContact', region: skane }),
      role(34, other, { role: 'regionContact', region: uppsala }),
      role(35, anEmail('lasare@samsyn.example'), { role: 'reader' }),
    ],
    criteria: [aCriterion()],
    consultations: [held(aConsultation(), by(coordinator, at(-600)))],
    meetings: [held(aMeeting(), by(coordinator, at(-60)))],
    ...rows,
  });
}

/** Who wrote a row last, as SharePoint says. */
export function by(email: Email, when: Instant): Partial<Held<never>> {
  return { written: { email, name: email, at: when } };
}

export function actor(workspace: Workspace, email: Email, when = at(0)): Actor {
  return actorOf(workspace, { email, name: email }, dayOf(when));
}

/** A meeting that is at its first item since the beginning. */
export const running = (over: Partial<Meeting> = {}): Held<Meeting> =>
  held(aMeeting({ steps: [{ at: at(0), item: anItem().key }], ...over }), by(coordinator, at(0)));

let revision = 0;

/** The lists as SharePoint has them when somebody has written what a verb answered. */
export function written(workspace: Workspace, changes: readonly Change[], email: Email, when: Instant): Workspace {
  return changes.reduce((now, change) => put(now, change, by(email, when)), workspace);
}

function put(workspace: Workspace, change: Change, signature: Partial<Held<never>>): Workspace {
  const rows: readonly Held<{ readonly key: RowKey }>[] = workspace[change.list].all;
  revision += 1;
  const row = { ...held(change.value, signature), revision: `r${String(revision)}` };
  const others = rows.filter(({ value }) => value.key !== change.value.key);
  return { ...workspace, [change.list]: collectionOf([...others, row]) };
}

/** A verb carried out by somebody at a minute of the meeting, and the lists after it. */
export function done<I>(
  workspace: Workspace,
  verb: (workspace: Workspace, who: Actor, input: I, moment: Moment) => Result<readonly Change[], unknown>,
  { input, email = coordinator, minute }: { readonly input: I; readonly email?: Email; readonly minute: number },
): Workspace {
  const outcome = verb(workspace, actor(workspace, email, at(minute)), input, moment(minute));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return written(workspace, outcome.value, email, at(minute));
}

let next = 0;

/** A minute of the meeting, with keys that no row has had. */
export function moment(minute: number): Moment {
  return {
    now: at(minute),
    newKey: () => {
      next += 1;
      return aKey(50_000 + next);
    },
  };
}
