import { speakerOf } from '#bot/speaker.ts';
import { teamsActivity } from '#contracts/teamsActivity.ts';
import type { Log } from '../log.ts';
import { announcedFault, parsedBody, readBody } from './activityBody.ts';
import { activityIdentity, type ActivityIdentity } from './activityIdentity.ts';
import { isSameAddress, type ChannelToken, type ChannelTokens } from './channelTokens.ts';
import { replays, type Answer } from './replays.ts';
import { correlationOf, inContext } from './requestContext.ts';
import { isServiceAddress } from './serviceOrigins.ts';
import type { Telemetry } from './telemetry.ts';
import { tokenBuckets, type Rate } from './tokenBuckets.ts';
import { tooMany } from './tooMany.ts';
import { verbNames } from './verbName.ts';

export type GateParts = {
  readonly tokens: ChannelTokens;
  /** Directory ids that are let in, lower case. */
  readonly tenants: ReadonlySet<string>;
  /** Where answers may be sent. */
  readonly serviceOrigins: readonly string[];
  readonly perPerson: Rate;
  /** Time that rates and the memory of answers are counted in; milliseconds from any beginning. */
  readonly clock: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly telemetry: Telemetry;
  readonly log: Log;
  /** What answers an activity once it is let in. */
  readonly receive: (headers: Headers, activity: object) => Promise<Answer>;
};
type GateAnswer = Answer & { readonly retryAfter?: number };

/**
 * The way of every activity: what is not Teams' own, not for this bot, not of an organisation that is let in or no
 * activity at all goes no further. Rules SV1–SV6 in docs/spec/server.md.
 */
export function activityGate(parts: GateParts): (request: Request) => Promise<Response> {
  const answers = replays(parts.clock);
  const people = tokenBuckets(parts.perPerson, parts.clock);
  const verbOf = verbNames();

  const letIn = (headers: Headers, activity: object, identity: ActivityIdentity | undefined) =>
    answers.once(identity?.digest.toString('hex'), async (): Promise<GateAnswer> => {
      const hearing = speakerOf(activity, parts.tenants);
      const person = hearing.kind === 'heard' ? hearing.speaker.identity.aadObjectId : nameless(activity);
      const retryAfter = people.secondsToWait(person);
      if (retryAfter === 0)
        return parts.telemetry.verb(verbOf(activity), async () =>
          written(known(activity, await parts.receive(headers, activity))),
        );
      parts.log({ event: 'activityHeldBack', level: 'warn' });
      return { status: 429, retryAfter, body: tooMany(nameOf(activity), hearing.t) };
    });

  const { log } = parts;
  const answer = async (request: Request): Promise<GateAnswer> => {
    const { headers } = request;
    const bytes = announcedFault(headers) ?? (await readBody(request));
    if (!(bytes instanceof Uint8Array)) return { status: bytes.status, body: { error: bytes.error } };

    const token = await parts.tokens.check(headers.get('authorization') ?? undefined);
    if (token === 'noKeys') return { status: 503, retryAfter: 5, body: { error: 'notReady' } };
    if (token === 'forged') return refused(log, headers, NOT_SIGNED);

    const parsed = parsedBody(bytes);
    if ('error' in parsed) return refused(log, headers, parsed);
    const { body: activity } = parsed;
    const fault = faultOf(activity, token, parts);
    if (fault !== undefined) return refused(log, headers, fault);

    const identity = activityIdentity(activity, parts.now());
    const correlation = correlationOf(headers, identity?.digest.toString('hex'));
    return inContext({ correlation, ...(identity && { activity: identity }) }, () =>
      parts.telemetry.activity(telemetryName(activity), () => letIn(headers, activity, identity)),
    );
  };
  return async (request) => {
    const { status, body, retryAfter } = await answer(request);
    return new Response(written({ status, body }).body ?? null, {
      status,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      },
    });
  };
}

/** As it is sent: written once however often it is given, and kept in a fraction of the room of what it was made of. */
function written({ status, body }: Answer): { readonly status: number; readonly body?: string } {
  if (body === undefined) return { status };
  return { status, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

type Refusal = { readonly status: number; readonly error: string };
const NOT_SIGNED: Refusal = { status: 401, error: 'notSigned' };

/** What the token does not prove by itself: that the activity is the one it was given for, and from where it comes. */
function faultOf(activity: object, token: ChannelToken, { tenants, serviceOrigins }: GateParts): Refusal | undefined {
  const hearing = speakerOf(activity, tenants);
  if (hearing.kind === 'malformed') return { status: 400, error: hearing.kind };
  const serviceUrl = 'serviceUrl' in activity ? String(activity.serviceUrl) : '';
  if (!isSameAddress(serviceUrl, token.serviceUrl)) return NOT_SIGNED;
  if (hearing.kind === 'notTeams' || !token.endorsements.has('msteams')) return { status: 403, error: 'notTeams' };
  if (!isServiceAddress(serviceUrl, serviceOrigins)) return { status: 403, error: 'foreignService' };
  return hearing.kind === 'foreignTenant' ? { status: 403, error: hearing.kind } : undefined;
}

/** Refuses without saying more than which door was shut, and says in the log that somebody knocked. */
async function refused(log: Log, headers: Headers, { status, error }: Refusal): Promise<GateAnswer> {
  return inContext({ correlation: correlationOf(headers) }, () => {
    log({ event: 'chatRefused', reason: error, level: 'warn' });
    return Promise.resolve({ status, body: { error } });
  });
}

/** Nobody took it: the library would say that all is well, and Teams show that something was done. */
function known(activity: object, answer: Answer): Answer {
  const isInvoke = 'type' in activity && activity.type === 'invoke';
  const mayBeSilent = /^(signin\/|composeExtension\/(setting|onCardButtonClicked)$)/.test(nameOf(activity) ?? '');
  const isUnanswered = answer.status === 200 && answer.body === undefined;
  return isInvoke && isUnanswered && !mayBeSilent ? { status: 501, body: { error: 'notImplemented' } } : answer;
}

function nameOf(activity: object): string | undefined {
  return 'name' in activity && typeof activity.name === 'string' ? activity.name : undefined;
}

/** Names of Teams' own; whatever else somebody calls it is not a name that a measure should carry. */
const TELEMETRY_NAMES =
  /^(composeExtension\/[a-zA-Z]{1,30}|adaptiveCard\/action|task\/(fetch|submit)|signin\/[a-zA-Z]{1,20})$/;
const TELEMETRY_TYPES = new Set(['message', 'installationUpdate', 'conversationUpdate', 'messageReaction', 'event']);

function telemetryName(activity: object): string {
  const name = nameOf(activity) ?? '';
  if (TELEMETRY_NAMES.test(name)) return name;
  const type = 'type' in activity && typeof activity.type === 'string' ? activity.type : '';
  return TELEMETRY_TYPES.has(type) ? type : 'other';
}

/** Whom Teams does not name by directory id has an id in the channel: one of them does not use up the others' turn. */
function nameless(activity: object): string {
  return `nobody ${teamsActivity.safeParse(activity).data?.from.id ?? ''}`;
}
