import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Change } from '#domain/workspace.ts';
import { useSession, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { Difference } from './Difference.tsx';
import { LimitChanges } from './LimitChanges.tsx';
import { shownValue } from './shownValue.ts';

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  name: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
});

/** What a change writes, field by field, marked against how it stood before. */
export function ChangedColumns({ change }: { readonly change: Change }) {
  const styles = useStyles();
  const { columnsIn, columnTitle } = useSession();
  const { tab } = useTexts();
  const workspace = useWorkspace();
  return (
    <dl className={styles.list}>
      {columnsIn(change).map((changed) => {
        const after = shownValue(changed.after, tab, workspace);
        // Of a row that is to be made everything is new: nothing to mark.
        const before = 'before' in changed ? shownValue(changed.before, tab, workspace) : after;
        return (
          <div key={changed.column}>
            <dt className={styles.name}>{columnTitle(change.list, changed.column)}</dt>
            <dd className={styles.value}>
              <Difference before={before} after={after} />
              <LimitChanges before={before} after={after} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
