import * as z from 'zod/mini';

/** Part of an activity that says who is speaking, where, and in what language. The rest differs by activity. */
export const teamsActivity = z.object({
  type: z.string(),
  channelId: z.string(),
  serviceUrl: z.url(),
  locale: z.optional(z.string()),
  from: z.object({ id: z.string().check(z.minLength(1)), aadObjectId: z.optional(z.string()) }),
  conversation: z.object({ id: z.string(), tenantId: z.optional(z.string()) }),
  channelData: z.optional(z.object({ tenant: z.optional(z.object({ id: z.string() })) })),
});
export type TeamsActivity = z.infer<typeof teamsActivity>;

/** The action of an `adaptiveCard/action` invoke. Older clients send a submit with the same data and the verb in it. */
export const cardAction = z.object({
  action: z.object({
    verb: z.optional(z.string()),
    data: z.optional(z.record(z.string(), z.unknown())),
  }),
});
