import * as z from 'zod';

/**
 * Adaptive Cards 1.5 as far as our cards go, written by hand from the published schema: an element, property or value
 * that is not known here is an error, so a misspelling cannot slip through as "unknown, ignored".
 */
const placed = {
  id: z.string().optional(),
  isVisible: z.boolean().optional(),
  separator: z.boolean().optional(),
  spacing: z.enum(['None', 'Small', 'Default', 'Medium', 'Large', 'ExtraLarge', 'Padding']).optional(),
};
const openUrl = z.strictObject({
  type: z.literal('Action.OpenUrl'),
  title: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
});
const toggle = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: z.string().min(1),
  targetElements: z.array(z.string()).min(1),
});
const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  title: z.string().min(1),
  verb: z.string().min(1),
  data: z.record(z.string(), z.string()),
  style: z.enum(['positive', 'destructive', 'default']).optional(),
  fallback: openUrl.optional(),
});
const action = z.discriminatedUnion('type', [openUrl, toggle, execute]);
const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: z.string(),
  weight: z.enum(['Default', 'Lighter', 'Bolder']).optional(),
  size: z.enum(['Default', 'Small', 'Medium', 'Large', 'ExtraLarge']).optional(),
  isSubtle: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  selectAction: openUrl.optional(),
});
const richTextBlock = z.strictObject({ ...placed, type: z.literal('RichTextBlock'), inlines: z.array(textRun).min(1) });
const textBlock = z.strictObject({
  ...placed,
  type: z.literal('TextBlock'),
  text: z.string().min(1),
  wrap: z.literal(true),
  weight: z.enum(['Default', 'Lighter', 'Bolder']).optional(),
  size: z.enum(['Default', 'Small', 'Medium', 'Large', 'ExtraLarge']).optional(),
  color: z.enum(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention']).optional(),
  isSubtle: z.boolean().optional(),
  style: z.enum(['default', 'heading']).optional(),
});
const choiceSet = z.strictObject({
  ...placed,
  type: z.literal('Input.ChoiceSet'),
  id: z.string().min(1),
  label: z.string().min(1),
  choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
  style: z.enum(['compact', 'expanded', 'filtered']),
  value: z.string().optional(),
  isRequired: z.boolean(),
  errorMessage: z.string().min(1),
  wrap: z.boolean(),
});
const textInput = z.strictObject({
  ...placed,
  type: z.literal('Input.Text'),
  id: z.string().min(1),
  label: z.string().min(1),
  placeholder: z.string(),
  isMultiline: z.boolean(),
  maxLength: z.int().positive(),
  value: z.string().optional(),
});
const actionSet = z.strictObject({ ...placed, type: z.literal('ActionSet'), actions: z.array(action).min(1).max(6) });
const leaf = z.discriminatedUnion('type', [richTextBlock, textBlock, actionSet, choiceSet, textInput]);
const containerProperties = z.strictObject({
  ...placed,
  type: z.literal('Container'),
  style: z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']).optional(),
});
type Container = z.infer<typeof containerProperties> & { items: CardElement[] };
export type CardElement = z.infer<typeof leaf> | Container;

const container: z.ZodType<Container> = z.lazy(() =>
  containerProperties.extend({ items: z.array(elementOfCard).min(1) }),
);
export const elementOfCard: z.ZodType<CardElement> = z.lazy(() => z.union([leaf, container]));

export const adaptiveCard15 = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z.enum(['sv', 'en']),
  fallbackText: z.string().min(1),
  body: z.array(elementOfCard).min(1),
  // Teams shows at most six.
  actions: z.array(action).max(6),
  refresh: z.strictObject({ action: execute, userIds: z.array(z.string()).max(60).optional() }),
});

/** Every element of a card, those in containers too. */
export function elementsOf(items: readonly CardElement[]): readonly CardElement[] {
  return items.flatMap((item) => (item.type === 'Container' ? [item, ...elementsOf(item.items)] : [item]));
}
