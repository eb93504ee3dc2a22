import { makeResetStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Clock16Regular, Warning16Regular } from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import type { ListName } from '#domain/workspace.ts';
import { useSession } from '../start/session.ts';
import { useOutboxTexts } from './outboxTexts.ts';
import { waitingIn } from './waitingIn.ts';

const useMark = makeResetStyles({
  ...typographyStyles.caption1,
  display: 'inline-flex',
  alignItems: 'center',
  columnGap: tokens.spacingHorizontalXXS,
  marginLeft: tokens.spacingHorizontalS,
  verticalAlign: 'middle',
  whiteSpace: 'nowrap',
  color: tokens.colorNeutralForeground2,
});

const ICON = { itsTurn: Clock16Regular, itsPerson: Warning16Regular } as const;

/**
 * In a row of a list: that the row is not in SharePoint yet. Redraws itself and nothing around it, so that a long list
 * costs no more with it than without.
 */
export function RowMark({ list, row }: { readonly list: ListName; readonly row: string }) {
  const mark = useMark();
  const { replica } = useSession();
  const { mark: words } = useOutboxTexts();
  const waiting = useSyncExternalStore(replica.subscribe, () => waitingIn(replica.outbox(), list).get(row));
  if (waiting === undefined) return null;
  const Icon = ICON[waiting];
  return (
    <span className={mark}>
      <Icon aria-hidden />
      {words[waiting]}
    </span>
  );
}
