import * as z from 'zod/mini';

/** What teams-js posts to its parent window. Every call carries an id; a bridge call carries `data` instead of `args`. */
const request = z.object({
  id: z.number(),
  func: z.string(),
  uuidAsString: z.optional(z.string()),
  args: z.optional(z.nullable(z.array(z.unknown()))),
  data: z.optional(z.string()),
});

export type HostRequest = z.infer<typeof request>;

/** What the host posts to the app: an answer (with the id of the call) or a push (with a function name, without id). */
export type HostMessage = {
  readonly id?: number;
  readonly uuidAsString?: string;
  readonly func?: string;
  readonly args: readonly unknown[];
};

/** Other scripts post messages too, so anything that is not a teams-js call is `undefined`, not an error. */
export function hostRequestOf(message: unknown): HostRequest | undefined {
  const parsed = request.safeParse(message);
  return parsed.success ? parsed.data : undefined;
}

/** teams-js finds the waiting promise by `uuidAsString` and older versions by `id`: send both. */
export function answerTo(call: HostRequest, args: readonly unknown[]): HostMessage {
  return { id: call.id, ...(call.uuidAsString !== undefined && { uuidAsString: call.uuidAsString }), args };
}

/** The person has pressed Teams' own button: the page says now what is to be kept. */
export function savePressed(): HostMessage {
  return { func: 'settings.save', args: [{}] };
}

export function themeChanged(theme: string): HostMessage {
  return { func: 'themeChange', args: [theme] };
}
