import { makeResetStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Clock16Regular, Warning16Regular } from '@fluentui/react-icons';
import type { ListName } from '#domain/workspace.ts';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { isStuck } from '../frame/status.ts';
import { useOutboxTexts } from './outboxTexts.ts';
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
  const { saved, mark, stuck } = useOutboxTexts();
  if (pending === undefined || pending.state.kind === 'sending') return null;
  const isOwn = isStuck(pending);
  const Icon = isOwn ? Warning16Regular : Clock16Regular;
  return (
    <p className={line} role="status">
      <Icon aria-hidden />
      {isOwn
        ? `${mark.stuck}: ${pending.state.kind === 'collision' ? stuck.chooseTitle : stuck.parkedTitle}`
        : saved.queued}
      {isOwn && <PlaceLink place={{ kind: 'problems' }}>{stuck.show}</PlaceLink>}
    </p>
  );
}
