import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type {
  Action as CardAction,
  AdaptiveCard,
  Choice,
  Container,
  Element,
  Execute,
  OpenUrl,
  RichTextBlock,
  TextBlock,
  ToggleVisibility,
} from '../adaptiveCard.ts';
import { run } from '../plainText.ts';

/** Teams' dialogs know no Action.Execute: what is filled in comes back with an Action.Submit. */
export type Submit = {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: Readonly<Record<string, string>>;
  readonly style?: 'positive';
};
export type DialogAction = Submit | OpenUrl | ToggleVisibility;

export type TextField = {
  readonly type: 'Input.Text';
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly isMultiline?: true;
  readonly maxLength: number;
  readonly value?: string;
};
export type ChoiceField = {
  readonly type: 'Input.ChoiceSet';
  readonly id: string;
  readonly label: string;
  readonly choices: Choice[];
  readonly style: 'compact' | 'expanded';
  readonly placeholder?: string;
  readonly isMultiSelect?: true;
  readonly value?: string;
  readonly wrap: true;
};
type Section = Omit<Container, 'items'> & { readonly items: DialogElement[] };
type Buttons = { readonly type: 'ActionSet'; readonly actions: DialogAction[] };
type Shown = Exclude<Element, { readonly type: 'Container' | 'ActionSet' }>;
export type DialogElement = Shown | TextField | ChoiceField | Section | Buttons;

/** An Adaptive Card in a dialog. */
export type DialogCard = Omit<AdaptiveCard, 'body' | 'actions' | 'refresh'> & {
  readonly body: DialogElement[];
  readonly actions: DialogAction[];
};

/** What has just happened, or what is wrong with the dialog as a whole; shown on top. */
export type DialogNotice = { readonly kind: 'done' | 'refused'; readonly text: string };

export type DialogParts = {
  readonly notice?: DialogNotice | undefined;
  readonly body: readonly DialogElement[];
  readonly actions: readonly DialogAction[];
};

export function dialogCard({ notice, body, actions }: DialogParts, t: ChatCatalogue): DialogCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: t.language,
    fallbackText: t.actions.dialog.fallback,
    body: [noticeBox(notice), ...body],
    actions: [...actions],
  };
}

/** What a hidden element says: an empty one is none. */
const NOTHING = '–';

/** Always there, for the same reason as the place for what is wrong with a field. */
function noticeBox(notice: DialogNotice | undefined): DialogElement {
  const { kind = 'done', text = NOTHING } = notice ?? {};
  const items: DialogElement[] = [{ type: 'RichTextBlock', inlines: [run(text, { weight: 'Bolder' })] }];
  const style = kind === 'done' ? 'good' : 'warning';
  return { type: 'Container', style, items, ...(notice === undefined ? { isVisible: false } : {}) };
}

/** A sentence of our own. */
export function sentence(text: string, look: Pick<TextBlock, 'isSubtle' | 'weight'> = {}): TextBlock {
  return { type: 'TextBlock', text, wrap: true, spacing: 'Small', ...look };
}

/** A line that names something out of a list. */
export function line(text: string, look: Parameters<typeof run>[1] = {}): RichTextBlock {
  return { type: 'RichTextBlock', spacing: 'None', inlines: [run(text, look)] };
}

/**
 * What is wrong with a field, right above it. Every field has the place for it, filled or not: clients that show one card
 * after the other keep a field's choices by where it stands.
 */
export function withFault(
  elements: readonly DialogElement[],
  fault: { readonly field: string; readonly text: string } | undefined,
): DialogElement[] {
  return elements.flatMap((element): DialogElement[] => {
    if (element.type === 'Container') return [{ ...element, items: withFault(element.items, fault) }];
    if (!('id' in element) || !element.type.startsWith('Input.')) return [element];
    const isTold = fault?.field === element.id;
    const told: TextBlock = {
      type: 'TextBlock',
      text: isTold ? fault.text : NOTHING,
      wrap: true,
      weight: 'Bolder',
      color: 'Attention',
      ...(isTold ? {} : { isVisible: false }),
    };
    return [told, element];
  });
}

/** What was filled in, put back into the fields that are named so. */
export function withValues(
  elements: readonly DialogElement[],
  values: Readonly<Record<string, string>>,
): DialogElement[] {
  return elements.map((element): DialogElement => {
    if (element.type === 'Container') return { ...element, items: withValues(element.items, values) };
    if (element.type !== 'Input.Text' && element.type !== 'Input.ChoiceSet') return element;
    const value = values[element.id];
    return value === undefined || value === '' ? element : { ...element, value };
  });
}

/**
 * The content of a card for a chat, in a dialog: what the card would execute is submitted instead.
 *
 * @param submitOf `undefined` for a button that has no place in the dialog
 */
export function inDialog(
  { body, actions }: Pick<AdaptiveCard, 'body' | 'actions'>,
  submitOf: (execute: Execute) => Submit | undefined,
): Pick<DialogParts, 'body' | 'actions'> {
  const button = (action: CardAction): DialogAction | undefined =>
    action.type === 'Action.Execute' ? submitOf(action) : action;
  const buttons = (each: readonly CardAction[]): DialogAction[] => each.flatMap((action) => button(action) ?? []);
  const elements = (each: readonly Element[]): DialogElement[] =>
    each.map((element): DialogElement => {
      if (element.type === 'Container') return { ...element, items: elements(element.items) };
      if (element.type === 'ActionSet') return { ...element, actions: buttons(element.actions) };
      return element;
    });
  return { body: elements(body), actions: buttons(actions) };
}
