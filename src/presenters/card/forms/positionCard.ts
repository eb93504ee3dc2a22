import type { DialogValues } from '#contracts/actions/dialogData.ts';
import { RECORD_POSITION } from '#contracts/recordPosition.ts';
import type { CountyCode } from '#domain/ids.ts';
import type { Actor } from '#domain/role.ts';
import { criterionCard, type CardSetting } from '../criterionCard.ts';
import type { CardSubject } from '../criterionHead.ts';
import {
  dialogCard,
  inDialog,
  withFault,
  withValues,
  type DialogCard,
  type DialogNotice,
  type Submit,
} from './dialogCard.ts';

/** What the buttons and what they carry take beside the card itself. Bytes. */
const ROOM_FOR_DIALOG = 3_000;
const BUDGET_BYTES = 22_000;

export type PositionDialog = {
  readonly actor: Actor;
  readonly region: CountyCode;
  readonly channelUserId: string;
  /** What was filled in before, shown again. */
  readonly values: DialogValues;
  readonly notice?: DialogNotice | undefined;
  readonly fault?: { readonly field: string; readonly text: string } | undefined;
  /** Whether there is anything else to choose. */
  readonly hasOthers: boolean;
};

/** The card of a criterion with its form, in a dialog and for one region. */
export function positionDialogCard(subject: CardSubject, asked: PositionDialog, setting: CardSetting): DialogCard {
  const { t } = setting;
  const forOne: Actor = { ...asked.actor, speaksFor: [asked.region] };
  const viewer = { kind: 'person', actor: forOne, channelUserId: asked.channelUserId } as const;
  const written = Object.values(asked.values).join('').length;
  const budget = BUDGET_BYTES - Math.min(3 * written, 2 * ROOM_FOR_DIALOG);
  const card = criterionCard(subject, viewer, { ...setting, budget });
  const { body, actions } = inDialog(card, ({ verb, title, data }): Submit | undefined =>
    verb === RECORD_POSITION
      ? { type: 'Action.Submit', title, data: { ...data, step: 'answer' }, style: 'positive' }
      : undefined,
  );
  const toList: Submit = { type: 'Action.Submit', title: t.actions.position.toList, data: { step: 'list' } };
  return dialogCard(
    {
      notice: asked.notice,
      body: withFault(withValues(body, asked.values), asked.fault),
      actions: [...actions, ...(asked.hasOthers ? [toList] : [])],
    },
    t,
  );
}
