import { PROPOSAL_LIMIT } from '#contracts/actions/dialogCommands.ts';
import type { DialogValues } from '#contracts/actions/dialogData.ts';
import { LEVELS } from '#domain/criterion.ts';
import type { CountyCode, CriterionId, RowKey } from '#domain/ids.ts';
import { LINE_LIMIT } from '#domain/limits.ts';
import type { ProductGroup } from '#domain/productGroup.ts';
import type { Region } from '#domain/region.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { LikeCriterion } from '#usecases/likestCriteria.ts';
import { likelihoodOf } from '#usecases/likelihood.ts';
import { shortFactsOf } from '../criterionHead.ts';
import { beginning, inert, paragraphs, shortened } from '../plainText.ts';
import {
  dialogCard,
  line,
  sentence,
  withFault,
  withValues,
  type ChoiceField,
  type DialogCard,
  type DialogElement,
  type DialogNotice,
  type Submit,
  type TextField,
} from './dialogCard.ts';

/** What a dialog carries from step to step. */
type Carried = {
  readonly dialog: RowKey;
  /** What was filled in before, shown again. */
  readonly values: DialogValues;
  readonly notice?: DialogNotice | undefined;
  readonly fault?: { readonly field: string; readonly text: string } | undefined;
};

/** An empty form: where the command was chosen beside the compose box. */
export function proposalTextCard({ dialog, values, notice, fault }: Carried, t: ChatCatalogue): DialogCard {
  const { propose } = t.actions;
  const body = [sentence(propose.intro), textField(t)];
  const actions: Submit[] = [
    { type: 'Action.Submit', title: propose.compare, data: { step: 'compare', dialog }, style: 'positive' },
  ];
  return dialogCard({ notice, body: withFault(withValues(body, values), fault), actions }, t);
}

export type Comparison = Carried & {
  /** Undefined where there was no time to compare. */
  readonly likest: readonly LikeCriterion[] | undefined;
  readonly mayDraft: boolean;
  readonly mayComment: boolean;
  /** Of those above: which take the text as a comment from who may not draft. */
  readonly commentable: ReadonlySet<CriterionId>;
  /** Regions that the person may comment for, where there is a choice. */
  readonly regions: readonly Region[];
};

/** What there is already that resembles the text, and why; below it the way on. */
export function comparisonCard(comparison: Comparison, t: ChatCatalogue): DialogCard {
  const { dialog, likest, mayDraft, values, notice, fault } = comparison;
  const { propose } = t.actions;
  const again: Submit = { type: 'Action.Submit', title: propose.compareAgain, data: { step: 'compare', dialog } };
  const isNew: Submit = {
    type: 'Action.Submit',
    title: propose.isNew,
    data: { step: 'isNew', dialog },
    style: 'positive',
  };
  const body: DialogElement[] = [
    ...withFault(withValues([textField(t)], values), fault),
    ...likestOf(comparison, t),
    ...(mayDraft ? [] : withFault(withValues(commentingOf(comparison, t), values), fault)),
  ];
  const warned = likest === undefined && notice === undefined;
  return dialogCard(
    {
      notice: warned ? { kind: 'refused', text: propose.notCompared } : notice,
      body,
      actions: mayDraft ? [isNew, again] : [again],
    },
    t,
  );
}

function likestOf(comparison: Comparison, t: ChatCatalogue): DialogElement[] {
  const { likest } = comparison;
  const { propose } = t.actions;
  if (likest === undefined) return [];
  if (likest.length === 0) return [sentence(propose.noneLike)];
  return [sentence(propose.likest, { weight: 'Bolder' }), ...likest.map((each) => likeSection(each, comparison, t))];
}

/** As much of a text as tells whether it is the same demand. Characters. */
const TEXT_SHOWN = 600;

function likeSection(
  like: LikeCriterion,
  { dialog, mayDraft, commentable }: Comparison,
  t: ChatCatalogue,
): DialogElement {
  const { propose } = t.actions;
  const { id, title, text } = like.criterion.value;
  const shown = beginning(text, TEXT_SHOWN);
  const target = `text${id}`;
  const insert: Submit = {
    type: 'Action.Submit',
    title: propose.insert(id),
    data: { step: 'insert', dialog, criterion: id },
  };
  const comment: Submit = {
    type: 'Action.Submit',
    title: propose.comment(id),
    data: { step: 'comment', dialog, criterion: id },
  };
  const words = propose.likelihood[likelihoodOf(like.probability)];
  const why = reasonLines(like, t).join('. ');
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    items: [
      line(`${id} · ${shortFactsOf({ picture: like }, t)}`, { isSubtle: true }),
      line(title, { weight: 'Bolder' }),
      line(propose.likeliness(words, propose.percent(like.probability))),
      ...(why === '' ? [] : [line(why, { isSubtle: true })]),
      {
        type: 'Container',
        id: target,
        isVisible: false,
        items: [
          ...paragraphs(shown),
          ...(shown === text ? [] : [sentence(propose.textGoesOn(id), { isSubtle: true })]),
        ],
      },
      {
        type: 'ActionSet',
        actions: [
          ...(shown === ''
            ? []
            : [{ type: 'Action.ToggleVisibility' as const, title: propose.showText(id), targetElements: [target] }]),
          insert,
          ...(!mayDraft && commentable.has(id) ? [comment] : []),
        ],
      },
    ],
  };
}

/** A decision on something less like this one is no reason. */
const LEAST_REMEMBERED = 0.5;

function reasonLines({ reasons }: LikeCriterion, t: ChatCatalogue): readonly string[] {
  if (reasons === undefined) return [];
  const { reasons: words } = t.actions.propose;
  const limits = reasons.limits.map(({ requirement, criterion, comparison }) =>
    words.limit(requirement, criterion, comparison),
  );
  return [
    ...(reasons.remembered >= LEAST_REMEMBERED ? [words.remembered] : []),
    ...(reasons.words.length > 0 ? [words.words(reasons.words)] : []),
    ...(reasons.related.length > 0 ? [words.related(reasons.related)] : []),
    ...(reasons.references.length > 0 ? [words.references(reasons.references)] : []),
    ...new Set(limits),
  ];
}

function commentingOf({ commentable, mayComment, regions }: Comparison, t: ChatCatalogue): DialogElement[] {
  const { propose } = t.actions;
  if (!mayComment) return [sentence(propose.mayNeither)];
  if (commentable.size === 0) return [sentence(propose.mayNotDraft), sentence(propose.noneToCommentOn)];
  const choice: ChoiceField = {
    type: 'Input.ChoiceSet',
    id: 'region',
    label: propose.region,
    choices: regions.map(({ code, name }) => ({ title: inert(name), value: code satisfies CountyCode })),
    style: 'compact',
    wrap: true,
  };
  return [sentence(propose.mayNotDraft), ...(regions.length > 1 ? [choice] : [])];
}

/** Characters of a product group's name in a list; its code tells it apart. */
const NAME_SHOWN = 60;

/** What is new: title, product group, level, text. */
export function newCriterionCard(
  { dialog, values, notice, fault }: Carried,
  groups: readonly ProductGroup[],
  t: ChatCatalogue,
): DialogCard {
  const { propose } = t.actions;
  const byName = groups.toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
  const body: DialogElement[] = [
    sentence(propose.newIntro),
    { type: 'Input.Text', id: 'title', label: propose.name, placeholder: propose.nameHint, maxLength: LINE_LIMIT },
    {
      type: 'Input.ChoiceSet',
      id: 'productGroup',
      label: propose.productGroup,
      placeholder: propose.chooseGroup,
      choices: byName.map(({ code, name }) => ({
        title: `${inert(shortened(name, NAME_SHOWN))} (${code})`,
        value: code,
      })),
      style: 'compact',
      wrap: true,
    },
    {
      type: 'Input.ChoiceSet',
      id: 'level',
      label: propose.level,
      choices: [
        { title: propose.levelUnknown, value: 'none' },
        ...LEVELS.map((level) => ({ title: t.terms.level[level], value: level })),
      ],
      style: 'compact',
      value: 'none',
      wrap: true,
    },
    textField(t),
  ];
  const actions: Submit[] = [
    { type: 'Action.Submit', title: propose.create, data: { step: 'create', dialog }, style: 'positive' },
    { type: 'Action.Submit', title: propose.compareAgain, data: { step: 'compare', dialog } },
  ];
  return dialogCard({ notice, body: withFault(withValues(body, values), fault), actions }, t);
}

function textField(t: ChatCatalogue): TextField {
  const { propose } = t.actions;
  return {
    type: 'Input.Text',
    id: 'text',
    label: propose.text,
    placeholder: propose.textHint,
    isMultiline: true,
    maxLength: PROPOSAL_LIMIT,
  };
}
