import { randomUUID } from 'node:crypto';
import type { Issuer } from '../sign-in/issuer.ts';
import { teamsActivity, type ActivityOrigin, type ActivityPart } from './teamsActivity.ts';

/** What the bot answered: the HTTP status and the body that Teams would read. */
export type BotAnswer = { readonly status: number; readonly body?: unknown };

/** Sends activities to the bot as Teams does, with a channel token, so that the bot's own checks stay on. */
export type BotChannel = {
  readonly deliver: (part: ActivityPart, from: Omit<ActivityOrigin, 'serviceUrl' | 'directory'>) => Promise<BotAnswer>;
};

export type BotChannelOptions = {
  readonly directory: ActivityOrigin['directory'];
  readonly issuer: Issuer;
  /** Address of the workbench, e.g. `"http://localhost:3978"`. */
  readonly origin: () => string;
  /** Carries a request to `/api/messages` of the bot. */
  readonly bot: (request: Request) => Promise<Response>;
  readonly now?: () => Date;
};

const UNREACHABLE: BotAnswer = { status: 502 };
const TOO_LATE: BotAnswer = { status: 504 };

export function openBotChannel({
  directory,
  issuer,
  origin,
  bot,
  now = () => new Date(),
}: BotChannelOptions): BotChannel {
  return {
    deliver: async (part, from) => {
      const serviceUrl = `${origin()}/connector`;
      const activity = teamsActivity(part, { ...from, directory, serviceUrl }, { id: randomUUID(), now: now() });
      const request = new Request(`${origin()}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          authorization: `Bearer ${await issuer.channelToken(directory.app.clientId, serviceUrl)}`,
        },
        body: JSON.stringify(activity),
      });
      return answerWithin(patienceMs(part), bot(request).then(readAnswer, unreachable));
    },
  };
}

/** Teams drops a message extension's answer after five seconds and a card's after ten (learn.microsoft.com, universal actions). */
function patienceMs(part: ActivityPart): number {
  const { name = '' } = part.type === 'installationUpdate' ? {} : part;
  return name.startsWith('composeExtension/') ? 5_000 : 10_000;
}

async function answerWithin(milliseconds: number, answer: Promise<BotAnswer>): Promise<BotAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<BotAnswer>((resolve) => {
    timer = setTimeout(() => resolve(TOO_LATE), milliseconds);
  });
  const first = await Promise.race([answer, late]);
  clearTimeout(timer);
  return first;
}

async function readAnswer(response: Response): Promise<BotAnswer> {
  const text = await response.text();
  if (text === '') return { status: response.status };
  try {
    const body: unknown = JSON.parse(text);
    return { status: response.status, body };
  } catch {
    // Teams shows nothing of an answer that is not JSON; a successful status would make it look like one.
    return response.ok ? UNREACHABLE : { status: response.status };
  }
}

function unreachable(): BotAnswer {
  return UNREACHABLE;
}
