import * as z from 'zod';
import { from, type Activity, type Reply, type RunningServer } from '../../server/support/runningServer.ts';
import type { PersonName } from '../../server/support/sampleLists.ts';
import { textsIn } from '../textsIn.ts';

let count = 0;
/** Teams gives each activity an id of its own. */
const anId = () => `dialog-${String((count += 1))}`;

/** A command chosen beside the compose box, or on a message. */
export function opening(name: PersonName, commandId: string, message?: Activity): Activity {
  const commandContext = message === undefined ? 'compose' : 'message';
  const value = {
    commandId,
    commandContext,
    context: { theme: 'default' },
    ...(message && { messagePayload: message }),
  };
  return { ...from(name, { type: 'invoke', name: 'composeExtension/fetchTask', value }), id: anId() };
}

/** A message as Teams hands it to an action command. */
export function aMessage(html: string, attachments: readonly Activity[] = []): Activity {
  return {
    id: '1700000000000',
    createdDateTime: '2026-03-02T08:00:00Z',
    from: { user: { userIdentityType: 'aadUser', id: 'someone', displayName: 'Avsändare, Region Kronoberg' } },
    body: { contentType: 'html', content: html },
    attachments,
  };
}

export function submitting(name: PersonName, commandId: string, data: Activity, more: Activity = {}): Activity {
  const value = { commandId, commandContext: 'compose', data, ...more };
  return { ...from(name, { type: 'invoke', name: 'composeExtension/submitAction', value }), id: anId() };
}

const shownCard = z.object({
  task: z.object({
    type: z.literal('continue'),
    value: z.object({
      title: z.string(),
      card: z.object({ content: z.looseObject({ body: z.array(z.unknown()), actions: z.array(z.unknown()) }) }),
    }),
  }),
});

/** The card that a dialog shows. @throws when it shows none */
export function cardIn({ body }: Reply) {
  return shownCard.parse(body).task.value.card.content;
}

const closing = z.object({ task: z.object({ type: z.literal('message'), value: z.string() }) });

/** The sentence that a dialog closes with. @throws when it does not close */
export function sentenceIn({ body }: Reply): string {
  return closing.parse(body).task.value;
}

export function shownTexts(reply: Reply): string {
  return textsIn(cardIn(reply)).join('\n');
}

const node = z.looseObject({ type: z.string() });
export type Node = z.infer<typeof node>;

/** Every element and action in a card, in order. */
export function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = node.safeParse(value);
  return [...(own.success ? [own.data] : []), ...Object.values(value).flatMap(nodesOf)];
}

const submitData = z.record(z.string(), z.string());

/** Presses a button of the dialog as a client does: what it carries, with what is filled in. */
export function press(reply: Reply, title: string, filledIn: Readonly<Record<string, string>> = {}) {
  const nodes = nodesOf(cardIn(reply));
  const button = nodes.find((each) => each.type === 'Action.Submit' && each['title'] === title);
  if (button === undefined)
    throw new Error(`No button ${title} among ${JSON.stringify(nodes.map((each) => each['title']))}`);
  const inputs = nodes.filter(({ type }) => type.startsWith('Input.'));
  const prefilled = inputs.flatMap(({ id, value }) =>
    typeof id === 'string' && typeof value === 'string' ? [[id, value] as const] : [],
  );
  return { ...submitData.parse(button['data']), ...Object.fromEntries(prefilled), ...filledIn };
}

/** Text right above a field. */
export function faultAt(reply: Reply, field: string): unknown {
  const nodes = nodesOf(cardIn(reply));
  const at = nodes.findIndex(({ type, id }) => type.startsWith('Input.') && id === field);
  const before = nodes[at - 1];
  return before?.['color'] === 'Attention' && before['isVisible'] !== false ? before['text'] : undefined;
}

export function valueOf(reply: Reply, field: string): unknown {
  return nodesOf(cardIn(reply)).find(({ type, id }) => type.startsWith('Input.') && id === field)?.['value'];
}

const inserted = z.object({
  composeExtension: z.object({
    type: z.literal('result'),
    attachments: z
      .array(z.object({ contentType: z.string(), content: z.looseObject({ body: z.array(z.unknown()) }) }))
      .length(1),
  }),
});

/** The card that lands in the message. @throws when none does */
export function insertedIn({ body }: Reply) {
  const [attachment] = inserted.parse(body).composeExtension.attachments;
  if (attachment === undefined) throw new Error('Nothing was inserted.');
  return attachment.content;
}

/** Rows of a list, as columns. */
export function rowsOf({ lists }: RunningServer, list: string) {
  return lists.rows(list).map(({ fields, written }) => ({ ...fields, by: written.email }));
}
