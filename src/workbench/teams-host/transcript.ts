import { z } from 'zod';
import { openDriver } from '../graph-service/sql/driver.ts';

const attachment = z.looseObject({ contentType: z.string(), content: z.unknown().optional() });
export const attachments = z.array(attachment).max(10);
export type Attachment = z.infer<typeof attachment>;

const author = z.object({ kind: z.enum(['person', 'bot']), id: z.string(), name: z.string() });
export type Author = Readonly<z.infer<typeof author>>;

const messageRow = z.object({
  id: z.string(),
  conversation: z.string(),
  revision: z.number(),
  author: z.string().transform((text) => author.parse(JSON.parse(text))),
  text: z.string(),
  attachments: z.string().transform((text) => attachments.parse(JSON.parse(text))),
  createdAt: z.string(),
  updatedAt: z.string(),
  isDeleted: z.number().transform((flag) => flag === 1),
});
/** A message of a chat. `id` is milliseconds since 1970 as in Teams; `revision` grows with every change of any message. */
export type Message = Readonly<z.infer<typeof messageRow>>;

export type NewMessage = {
  readonly conversation: string;
  readonly author: Author;
  readonly text: string;
  readonly attachments: readonly Attachment[];
};
export type MessageChange = {
  readonly text?: string | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
};

/** What was said in the chats; a message that `add` returned is on disk. */
export type Transcript = {
  readonly add: (message: NewMessage) => Message;
  /** @returns undefined when there is no such message, or it was deleted */
  readonly change: (message: Message, change: MessageChange) => Message | undefined;
  readonly remove: (message: Message) => void;
  readonly find: (conversation: string, id: string) => Message | undefined;
  /** Messages that are new or changed after a revision, oldest first; deleted ones carry no content. */
  readonly since: (conversation: string, revision: number) => readonly Message[];
  /** Resolves at the next change of the conversation, or when the time is up, whichever comes first. */
  readonly nextChange: (conversation: string, timeoutMs: number) => Promise<void>;
  readonly close: () => void;
};

const SCHEMA = `CREATE TABLE IF NOT EXISTS message (
  id TEXT PRIMARY KEY, conversation TEXT NOT NULL, revision INTEGER NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL,
  attachments TEXT NOT NULL, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL, isDeleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS message_by_revision ON message (conversation, revision);`;
const NEXT_REVISION = '(SELECT coalesce(max(revision), 0) + 1 FROM message)';

/** @throws DatabaseUnavailable when the file is locked, unwritable or damaged */
export async function openTranscript(file: string, now = () => new Date()): Promise<Transcript> {
  const database = await openDriver(file);
  database.exec(SCHEMA);
  const insert = database.prepare(`INSERT INTO message VALUES (?, ?, ${NEXT_REVISION}, ?, ?, ?, ?, ?, 0) RETURNING *`);
  const update = database.prepare(
    `UPDATE message SET revision = ${NEXT_REVISION}, text = ?, attachments = ?, updatedAt = ?, isDeleted = ?
     WHERE id = ? AND isDeleted = 0 RETURNING *`,
  );
  const one = database.prepare('SELECT * FROM message WHERE conversation = ? AND id = ? AND isDeleted = 0');
  const later = database.prepare('SELECT * FROM message WHERE conversation = ? AND revision > ? ORDER BY revision');
  const newestId = database.prepare('SELECT coalesce(max(CAST(id AS INTEGER)), 0) AS last FROM message');
  const [{ last }] = z.tuple([z.object({ last: z.number() })]).parse(newestId.all());
  const waiting = new Map<string, Set<() => void>>();
  const tell = (conversation: string) => waiting.get(conversation)?.forEach((wake) => wake());
  const found = (rows: readonly unknown[]) => rows.map((row) => messageRow.parse(row)).at(0);
  let newest = last;

  const rewrite = (message: Message, to: MessageChange & { readonly isDeleted: boolean }) => {
    const content = [to.text ?? message.text, JSON.stringify(to.attachments ?? message.attachments)];
    const changed = found(update.all(...content, now().toISOString(), to.isDeleted ? 1 : 0, message.id));
    tell(message.conversation);
    return changed;
  };
  return {
    add: ({ conversation, author: by, text, attachments: attached }) => {
      newest = Math.max(newest + 1, now().getTime());
      const at = now().toISOString();
      const written = [JSON.stringify(by), text, JSON.stringify(attached), at, at];
      const [message] = z.tuple([messageRow]).parse(insert.all(String(newest), conversation, ...written));
      tell(conversation);
      return message;
    },
    change: (message, change) => rewrite(message, { ...change, isDeleted: false }),
    remove: (message) => void rewrite(message, { text: '', attachments: [], isDeleted: true }),
    find: (conversation, id) => found(one.all(conversation, id)),
    since: (conversation, revision) => later.all(conversation, revision).map((row) => messageRow.parse(row)),
    nextChange: (conversation, timeoutMs) => waitIn(waiting, conversation, timeoutMs),
    close: () => {
      for (const conversation of waiting.keys()) tell(conversation);
      database.close();
    },
  };
}

function waitIn(waiting: Map<string, Set<() => void>>, conversation: string, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    const listeners = waiting.get(conversation) ?? new Set();
    waiting.set(conversation, listeners);
    const wake = () => {
      clearTimeout(timer);
      listeners.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, timeoutMs);
    listeners.add(wake);
  });
}
