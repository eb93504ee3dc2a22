import type { DialogValues } from '#contracts/actions/dialogData.ts';
import type { RowKey } from '#domain/ids.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { SilentOn, Unanswered } from '#usecases/unanswered.ts';
import { sizeOf, type AdaptiveCard, type Execute, type RichTextBlock } from '../adaptiveCard.ts';
import { CARD_BUDGET_BYTES, criterionCard, type CardSetting } from '../criterionCard.ts';
import type { CardSubject } from '../criterionHead.ts';
import { inert, run, shortened } from '../plainText.ts';
import {
  dialogCard,
  sentence,
  withFault,
  withValues,
  type ChoiceField,
  type DialogCard,
  type DialogElement,
  type DialogNotice,
} from './dialogCard.ts';

/** As many as a list in a dialog is read to its end, and as fit in a card. */
const MOST_CHOICES = 60;
/** Characters of a title in a list of choices. */
const TITLE_SHOWN = 70;

type Told = {
  readonly notice?: DialogNotice | undefined;
  readonly fault?: { readonly field: string; readonly text: string } | undefined;
};

/** What waits for an answer of the person's regions, to choose from. */
export function waitingCard(waiting: readonly Unanswered[], told: Told, t: ChatCatalogue): DialogCard {
  const { position } = t.actions;
  const isForOne = new Set(waiting.map(({ region }) => region.code)).size === 1;
  const choices = waiting.slice(0, MOST_CHOICES).map(({ region, consultation, criterion: { value } }) => {
    const option = position.option(value.id, shortened(value.title, TITLE_SHOWN), consultation.closesOn);
    const title = isForOne ? option : position.optionFor(region.name, option);
    return { title: inert(title), value: `${region.code}.${consultation.key}.${value.id}` };
  });
  const field = choiceOf(position.choose, choices);
  const body = [sentence(position.intro(waiting.length)), field, ...onlyFirst(waiting.length, t)];
  return dialogCard(
    {
      notice: told.notice,
      body: withFault(body, told.fault),
      actions: [{ type: 'Action.Submit', title: position.open, data: { step: 'choose' }, style: 'positive' }],
    },
    t,
  );
}

/** What regions are silent on, to choose from. */
export function askedItemCard(
  items: readonly SilentOn[],
  { dialog, notice, fault }: Told & { readonly dialog: RowKey },
  t: ChatCatalogue,
): DialogCard {
  const { ask } = t.actions;
  const choices = items.slice(0, MOST_CHOICES).map(({ consultation, criterion: { value }, silent }) => ({
    title: inert(ask.option(value.id, shortened(value.title, TITLE_SHOWN), silent.length)),
    value: `${consultation.key}.${value.id}`,
  }));
  const body = [sentence(ask.intro), choiceOf(ask.choose, choices), ...onlyFirst(items.length, t)];
  return dialogCard(
    {
      notice,
      body: withFault(body, fault),
      actions: [{ type: 'Action.Submit', title: ask.toRegions, data: { step: 'item', dialog }, style: 'positive' }],
    },
    t,
  );
}

/** Whom to ask: those that are silent on one criterion, all chosen to begin with. */
export function askedRegionsCard(
  { consultation, criterion: { value }, silent }: SilentOn,
  asked: Told & { readonly dialog: RowKey; readonly values: DialogValues },
  t: ChatCatalogue,
): DialogCard {
  const { ask } = t.actions;
  const field: ChoiceField = {
    type: 'Input.ChoiceSet',
    id: 'regions',
    label: ask.regions,
    choices: silent.map(({ code, name }) => ({ title: inert(name), value: code })),
    style: 'expanded',
    isMultiSelect: true,
    value: silent.map(({ code }) => code).join(),
    wrap: true,
  };
  const body: DialogElement[] = [
    { type: 'RichTextBlock', inlines: [run(ask.about(value.id, value.title, consultation.closesOn))] },
    ...withFault(withValues([field], asked.values), asked.fault),
    sentence(ask.logged, { isSubtle: true }),
  ];
  const data = { dialog: asked.dialog, item: `${consultation.key}.${value.id}` };
  return dialogCard(
    {
      notice: asked.notice,
      body,
      actions: [
        { type: 'Action.Submit', title: ask.insert, data: { ...data, step: 'insert' }, style: 'positive' },
        { type: 'Action.Submit', title: ask.preview, data: { ...data, step: 'preview' } },
      ],
    },
    t,
  );
}

/** Whom a card asks, and what made it: so that it can be made again when it comes back from a preview. */
export type Question = {
  readonly dialog: RowKey;
  readonly item: string;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly closesOn: string;
};

/** The ordinary card of a criterion with the sentence whom it asks on top. */
export function askingCard(subject: CardSubject, question: Question, setting: CardSetting): AdaptiveCard {
  const made = (budget: number): AdaptiveCard =>
    withQuestion(criterionCard(subject, { kind: 'everyone' }, { ...setting, budget }), question, setting.t);
  // The card of a criterion knows of no sentence above it: what that takes is left to it.
  const first = made(CARD_BUDGET_BYTES);
  return sizeOf(first) <= CARD_BUDGET_BYTES ? first : made(2 * CARD_BUDGET_BYTES - sizeOf(first));
}

/** A card of the criterion, anew for whoever looks at it, goes on saying whom it asks. */
export function withQuestion(card: AdaptiveCard, question: Question, t: ChatCatalogue): AdaptiveCard {
  const { regions, closesOn } = question;
  const names = regions.map(({ name }) => name);
  const whom: RichTextBlock = {
    type: 'RichTextBlock',
    inlines: [run(t.actions.ask.asked(names, closesOn), { weight: 'Bolder' })],
  };
  const codes = regions.map(({ code }) => code).join();
  const data = { ask: question.dialog, asked: question.item, regions: codes };
  const asking = (action: Execute): Execute => ({ ...action, data: { ...action.data, ...data } });
  const { action: refresh } = card.refresh;
  // The button that asks for one's own form is the refresh by another name.
  const actions = card.actions.map((each) =>
    each.type === 'Action.Execute' && each.verb === refresh.verb ? asking(each) : each,
  );
  return { ...card, body: [whom, ...card.body], actions, refresh: { ...card.refresh, action: asking(refresh) } };
}

function choiceOf(label: string, choices: ChoiceField['choices']): ChoiceField {
  const [first] = choices;
  return {
    type: 'Input.ChoiceSet',
    id: 'item',
    label,
    choices,
    style: 'compact',
    wrap: true,
    ...(first !== undefined && { value: first.value }),
  };
}

function onlyFirst(count: number, t: ChatCatalogue): readonly DialogElement[] {
  return count <= MOST_CHOICES ? [] : [sentence(t.actions.position.onlyFirst(MOST_CHOICES, count), { isSubtle: true })];
}
