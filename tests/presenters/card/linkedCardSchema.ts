import * as z from 'zod';
import { elementOfCard } from './adaptiveCardSchema.ts';

/** Adaptive Cards 1.3 as far as unfolded links and baskets go: nothing to answer in. */
export const linkedCard = z
  .strictObject({
    type: z.literal('AdaptiveCard'),
    $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
    version: z.literal('1.3'),
    lang: z.enum(['sv', 'en']),
    fallbackText: z.string().min(1),
    body: z.array(elementOfCard).min(1),
    actions: z
      .array(
        z.strictObject({
          type: z.literal('Action.OpenUrl'),
          title: z.string().min(1),
          url: z.url({ protocol: /^https$/ }),
        }),
      )
      .length(1),
  })
  .refine((card) => !/"Action\.Execute"|"Action\.Submit"|"Input\./.test(JSON.stringify(card)), 'nothing to answer in');
