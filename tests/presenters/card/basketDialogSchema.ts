import * as z from 'zod';

/** Adaptive Cards 1.5 as far as the basket's dialog goes; what is not known here is an error. */
const submit = z.strictObject({
  type: z.literal('Action.Submit'),
  title: z.string().min(1),
  data: z.record(z.string(), z.string()),
  style: z.literal('positive').optional(),
});
const spacing = z.enum(['None', 'Small', 'Default', 'Medium', 'Large']).optional();
const field = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('RichTextBlock'),
    spacing,
    inlines: z.array(z.looseObject({ type: z.literal('TextRun'), text: z.string() })).min(1),
  }),
  z.strictObject({ type: z.literal('TextBlock'), text: z.string().min(1), wrap: z.literal(true) }),
  z.strictObject({
    type: z.literal('Input.Text'),
    id: z.string().min(1),
    label: z.string().min(1),
    placeholder: z.string(),
    value: z.string(),
    maxLength: z.int().positive(),
    inlineAction: submit,
  }),
  z.strictObject({
    type: z.literal('Input.ChoiceSet'),
    id: z.string().min(1),
    label: z.string().min(1),
    choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
    style: z.literal('expanded'),
    isMultiSelect: z.boolean(),
    value: z.string(),
    wrap: z.literal(true),
  }),
]);

export const basketDialogCard = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z.enum(['sv', 'en']),
  fallbackText: z.string().min(1),
  body: z.array(field).min(1),
  actions: z.array(submit).min(1).max(6),
});
