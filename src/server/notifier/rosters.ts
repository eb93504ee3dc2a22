import type { ChatMember } from '#bot/conversation/chatMember.ts';
import type { Reach } from '#domain/conversation.ts';
import type { Connector } from './connector.ts';
import type { SendPace } from './sendPace.ts';

export type RosterParts = {
  readonly connector: Pick<Connector, 'members'>;
  /** Asking counts among what may be sent: Teams takes more of it, so nothing is held up but what would be anyway. */
  readonly pace: SendPace;
  readonly now: () => number;
};

/** Who is in a conversation. @returns nobody where the bot is not in it, or Teams does not tell */
export type Rosters = (reach: Reach) => Promise<readonly ChatMember[]>;

/** People come and go; whoever came since sees the card of everybody, with a button for their own. */
const KEPT_MS = 5 * 60_000;
/** Where the bot is not, it may be added. */
const NOTHING_KEPT_MS = 60_000;
/** Of a larger team not all are read: 60 of them can be named in a card. */
const PAGES = 10;
const CONVERSATIONS_KEPT = 200;

type Known = { until: number; readonly members: Promise<readonly ChatMember[]> };

/** Asks Teams for the roster of a conversation, once in five minutes. Rule B47 in docs/spec/chat.md. */
export function openRosters({ connector, pace, now }: RosterParts): Rosters {
  const known = new Map<string, Known>();

  const read = async (reach: Reach): Promise<readonly ChatMember[]> => {
    const members: ChatMember[] = [];
    let after: string | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      await pace.turn(reach.conversationId);
      const found = await connector.members(reach, after);
      if (found === undefined) return [];
      members.push(...found.members);
      after = found.next;
      if (after === undefined) break;
    }
    return members;
  };
  return (reach) => {
    const key = `${reach.serviceUrl} ${reach.conversationId}`;
    const ready = known.get(key);
    if (ready !== undefined && now() < ready.until) return ready.members;
    if (known.size >= CONVERSATIONS_KEPT) known.clear();
    const members = read(reach).catch(() => []);
    const entry: Known = { members, until: now() + KEPT_MS };
    known.set(key, entry);
    void members.then(({ length }) => {
      if (length === 0) entry.until = now() + NOTHING_KEPT_MS;
    });
    return members;
  };
}
