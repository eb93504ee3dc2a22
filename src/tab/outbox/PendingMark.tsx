import { makeResetStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Clock16Regular, Warning16Regular } from '@fluentui/react-icons';
import type { ListName } from '#domain/workspace.ts';
import { GraphFailure } from '#graph/errors.ts';
import type { Pending } from '#replica/replica.ts';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { isStuck } from '../frame/status.ts';
import { useOutboxTexts, type OutboxTexts } from './outboxTexts.ts';
import { usePendingOf } from './usePendingOf.ts';

const useLine = makeResetStyles({
  ...typographyStyles.caption1,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: tokens.spacingHorizontalXS,
  margin: 0,
  color: tokens.colorNeutralForeground2,
});

/** Beside what is shown before the list has it: that it is on its way, or that it waits for its person. */
export function PendingMark({ list, row }: { readonly list: ListName; readonly row: string }) {
  const line = useLine();
  const pending = usePendingOf(list, row);
  const words = useOutboxTexts();
  if (pending === undefined) return null;
  const isOwn = isStuck(pending);
  const Icon = isOwn ? Warning16Regular : Clock16Regular;
  return (
    <p className={line} role="status">
      <Icon aria-hidden />
      {isOwn ? `${words.mark.itsPerson}: ${stuckText(pending, words)}` : waitingText(pending, words)}
      {isOwn && <PlaceLink place={{ kind: 'problems' }}>{words.stuck.show}</PlaceLink>}
    </p>
  );
}

function stuckText({ state }: Pending, { stuck }: OutboxTexts): string {
  return state.kind === 'collision' ? stuck.chooseTitle : stuck.parkedTitle;
}

function waitingText({ state }: Pending, { saved }: OutboxTexts): string {
  const failure = state.kind === 'waiting' ? state.failure : undefined;
  const isSignIn = failure instanceof GraphFailure && failure.kind === 'signInRequired';
  return isSignIn ? saved.signIn : saved.queued;
}
