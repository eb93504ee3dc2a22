import { z } from 'zod';

const said = z.object({
  name: z.string(),
  value: z.object({
    commandId: z.string().optional().catch(undefined),
    action: z.object({ verb: z.string() }).optional().catch(undefined),
  }),
});

/** More than there are verbs and commands; beyond that somebody is making them up. */
const NAMES_KEPT = 60;

/**
 * Names verbs for spans and measures. A client may send any word as a verb, so only what looks like one is taken, and
 * not more of them than a measure can tell apart.
 */
export function verbNames(): (activity: unknown) => string {
  const known = new Set<string>();
  return (activity) => {
    const parsed = said.safeParse(activity);
    const name = parsed.data?.value.action?.verb ?? parsed.data?.value.commandId ?? parsed.data?.name ?? 'message';
    if (known.has(name)) return name;
    if (known.size >= NAMES_KEPT || !/^[a-z][A-Za-z/]{1,40}$/.test(name)) return 'other';
    known.add(name);
    return name;
  };
}
