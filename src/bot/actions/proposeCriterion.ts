import { PROPOSAL_LIMIT } from '#contracts/actions/dialogCommands.ts';
import { dialogValues, proposalData, type ProposalData } from '#contracts/actions/dialogData.ts';
import type { MessageRead } from '#contracts/actions/dialogInvoke.ts';
import type { CriterionId, RowKey } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import type { Workspace } from '#domain/workspace.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { criterionCard } from '#presenters/card/criterionCard.ts';
import type { DialogNotice } from '#presenters/card/forms/dialogCard.ts';
import { comparisonCard, newCriterionCard, proposalTextCard } from '#presenters/card/forms/proposalCards.ts';
import { beginning } from '#presenters/card/plainText.ts';
import { likestCriteria, type LikeCriterion } from '#usecases/likestCriteria.ts';
import { proposeAsComment } from '#usecases/proposeAsComment.ts';
import { startCriterion } from '#usecases/startCriterion.ts';
import { ChatFailure } from '../botDeps.ts';
import { inTurn } from '../inTurn.ts';
import { settingFor, subjectFor } from '../subject.ts';
import type { Dialog, DialogAsker, Submission } from './dialogAsker.ts';
import { keyOf, repeatable } from './dialogKey.ts';
import { closingReply, dialogReply, insertReply, type DialogReply } from './dialogReplies.ts';

/** *Föreslå kriterium*: what there is first, then something new. Rules B28–B34. */
export const proposeCriterion: Dialog = { open, submit };

type Words = { readonly dialog: RowKey; readonly text: string };
type Told = {
  readonly notice?: DialogNotice | undefined;
  readonly fault?: { readonly field: string; readonly text: string } | undefined;
};

async function open(asker: DialogAsker, message: MessageRead | undefined): Promise<DialogReply> {
  const { t } = asker.speaker;
  const dialog = asker.deps.moment().newKey();
  const whole = message?.text ?? '';
  if (whole === '') return shown(asker, proposalTextCard({ dialog, values: {} }, t));
  const text = beginning(whole, PROPOSAL_LIMIT);
  const isCut = text.length < whole.length;
  const notice: DialogNotice | undefined = isCut
    ? { kind: 'refused', text: t.actions.propose.shortened(text.length, whole.length) }
    : undefined;
  return compare(asker, { dialog, text }, { notice });
}

async function submit(asker: DialogAsker, { data }: Submission): Promise<DialogReply> {
  const { t } = asker.speaker;
  const parsed = proposalData.safeParse(data);
  if (!parsed.success) {
    const isLong = (dialogValues(data)['text'] ?? '').length > PROPOSAL_LIMIT;
    return closingReply(isLong ? t.actions.propose.tooLong(PROPOSAL_LIMIT) : t.actions.dialog.notUnderstood);
  }
  const said = parsed.data;
  switch (said.step) {
    case 'compare':
      return compare(asker, said);
    case 'isNew':
      return describe(asker, said);
    case 'insert':
      return insert(asker, said.criterion);
    case 'create':
      return create(asker, said);
    case 'comment':
      return comment(asker, said);
  }
}

async function compare(asker: DialogAsker, { dialog, text }: Words, told: Told = {}): Promise<DialogReply> {
  const { deps, actor, speaker } = asker;
  const { t } = speaker;
  if (text.trim() === '') {
    const fault = { field: 'text', text: t.actions.propose.textMissing };
    return shown(asker, proposalTextCard({ dialog, values: { text }, fault }, t));
  }
  const workspace = await deps.workspace();
  const likest = await likestOf(asker, workspace, text);
  const accepts = (id: CriterionId) => {
    const asComment = { criterion: id, text: t.actions.propose.asComment(text), region: actor.speaksFor[0] };
    return proposeAsComment(workspace, actor, asComment, deps.moment()).ok;
  };
  const ids = (likest ?? []).map(({ criterion }) => criterion.value.id);
  const regions = workspace.regions.all.map(({ value }) => value).filter(({ code }) => actor.speaksFor.includes(code));
  const card = comparisonCard(
    {
      ...{ dialog, likest, regions, values: { text }, ...told },
      mayDraft: may.editDrafts(actor),
      mayComment: may.comment(actor),
      commentable: new Set(ids.filter(accepts)),
    },
    t,
  );
  return shown(asker, card);
}

/** Without an answer in time the person goes on without: the card says so. */
async function likestOf(
  { deps, actor }: DialogAsker,
  workspace: Workspace,
  text: string,
): Promise<readonly LikeCriterion[] | undefined> {
  try {
    return likestCriteria(workspace, actor, await deps.align(workspace, text));
  } catch (failure) {
    if (failure instanceof ChatFailure && failure.kind === 'notReady') return undefined;
    throw failure;
  }
}

async function describe(
  asker: DialogAsker,
  { dialog, ...values }: Words & { readonly title?: string; readonly productGroup?: string; readonly level?: string },
  told: Told = {},
): Promise<DialogReply> {
  const { deps, actor, speaker } = asker;
  // Whoever may not draft is shown what else can be done.
  if (!may.editDrafts(actor)) return compare(asker, { dialog, text: values.text });
  const groups = (await deps.workspace()).productGroups.all.map(({ value }) => value);
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  return shown(asker, newCriterionCard({ dialog, values: filled, ...told }, groups, speaker.t));
}

/** What is wrong stands beside the field that it is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  titleMissing: 'title',
  titleTooLong: 'title',
  textTooLong: 'text',
  productGroupUnknown: 'productGroup',
};

async function create(
  asker: DialogAsker,
  said: Extract<ProposalData, { readonly step: 'create' }>,
): Promise<DialogReply> {
  const { deps, actor, speaker } = asker;
  const { propose, refusal } = speaker.t.actions;
  const { dialog, text, title, productGroup, level } = said;
  const again = (told: Told) =>
    describe(asker, { dialog, text, title, productGroup: productGroup ?? '', level: level ?? 'none' }, told);
  if (productGroup === undefined) return again({ fault: { field: 'productGroup', text: propose.productGroupMissing } });
  if (text.trim() === '') return again({ fault: { field: 'text', text: propose.textMissing } });

  const key = keyOf('proposal', speaker, dialog);
  const from = {
    kind: 'requirements' as const,
    requirements: [],
    text: text.trim(),
    level: level === 'none' ? undefined : level,
  };
  // Teams repeats a submission whose answer is late: one dialog makes one draft.
  const outcome = await inTurn(key, async () => {
    const workspace = await deps.workspace();
    if (workspace.criteria.byKey(key) !== undefined) return undefined;
    const decision = startCriterion(workspace, actor, { from, productGroup, title }, repeatable(deps.moment(), key));
    if (!decision.ok) return decision.error;
    await deps.commitAs(speaker.identity, decision.value);
    return undefined;
  });
  if (outcome === undefined) return insertMade(asker, key);
  const sentence = sentenceFor(refusal.startCriterion, outcome);
  const field = FIELD_OF[outcome.kind];
  return again(
    field === undefined ? { notice: { kind: 'refused', text: sentence } } : { fault: { field, text: sentence } },
  );
}

async function insertMade(asker: DialogAsker, key: RowKey): Promise<DialogReply> {
  const made = (await asker.deps.workspace()).criteria.byKey(key);
  if (made === undefined) throw new ChatFailure('notFound', '');
  return insert(asker, made.value.id);
}

async function insert({ deps, actor, speaker }: DialogAsker, id: CriterionId): Promise<DialogReply> {
  const { t } = speaker;
  const subject = subjectFor(await deps.workspace(), actor, { id, to: 'everyone' });
  if (subject === undefined) return closingReply(t.chat.reply.unknownCriterion(id));
  const card = criterionCard(subject, { kind: 'everyone' }, settingFor(deps, id, t));
  return insertReply(card, `${id} ${subject.picture.criterion.value.title}`);
}

async function comment(
  asker: DialogAsker,
  { dialog, criterion, text, region }: Extract<ProposalData, { readonly step: 'comment' }>,
): Promise<DialogReply> {
  const { deps, actor, speaker } = asker;
  const { propose, refusal } = speaker.t.actions;
  if (text.trim() === '') return compare(asker, { dialog, text });
  const key = keyOf('comment', speaker, `${dialog}/${criterion}`);
  const input = { criterion, text: propose.asComment(text.trim()), region };
  const outcome = await inTurn(key, async () => {
    const workspace = await deps.workspace();
    if (workspace.comments.byKey(key) !== undefined) return undefined;
    // What the person does not see is answered as what is not there.
    const isSeen = subjectFor(workspace, actor, { id: criterion, to: 'asker' }) !== undefined;
    if (!isSeen) return { kind: 'criterionMissing', id: criterion } as const;
    const decision = proposeAsComment(workspace, actor, input, repeatable(deps.moment(), key));
    if (!decision.ok) return decision.error;
    await deps.commitAs(speaker.identity, decision.value);
    return undefined;
  });
  if (outcome === undefined) return closingReply(propose.commented(criterion));
  const sentence = sentenceFor(refusal.leaveComment, outcome);
  if (outcome.kind === 'textTooLong')
    return compare(asker, { dialog, text }, { fault: { field: 'text', text: sentence } });
  if (outcome.kind === 'regionMissing')
    return compare(asker, { dialog, text }, { fault: { field: 'region', text: sentence } });
  return compare(asker, { dialog, text }, { notice: { kind: 'refused', text: sentence } });
}

function shown({ speaker: { t } }: DialogAsker, card: Parameters<typeof dialogReply>[1]): DialogReply {
  return dialogReply(t.actions.propose.title, card);
}
