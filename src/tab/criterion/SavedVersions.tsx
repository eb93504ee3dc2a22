import { Button, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { RowVersion } from '#graph/gateway.ts';
import { useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';

const useStyles = makeStyles({
  list: {
    ...typographyStyles.caption1,
    flexBasis: '100%',
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
  failed: { ...typographyStyles.caption1, margin: 0, flexBasis: '100%' },
});

type Loading =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly revision: string; readonly versions: readonly RowVersion[] }
  | { readonly kind: 'failed' };

/** SharePoint's own version history of the row: who saved and when. Asked for only when somebody wants to see it. */
export function SavedVersions({ rowId, revision }: { readonly rowId: string; readonly revision: string }) {
  const styles = useStyles();
  const { tab } = useTexts();
  const { versionsOf } = useSession();
  const [loading, setLoading] = useState<Loading>({ kind: 'hidden' });

  const load = (): void => {
    setLoading({ kind: 'loading' });
    versionsOf(rowId).then(
      (versions) => setLoading({ kind: 'loaded', revision, versions }),
      // The page is complete without them; the button stays for another try.
      () => setLoading({ kind: 'failed' }),
    );
  };

  if (loading.kind === 'loading') return <Spinner size="tiny" label={tab.criterion.loadingVersions} />;
  if (loading.kind === 'loaded' && loading.revision === revision) {
    return (
      <ol className={styles.list} reversed aria-label={tab.criterion.versions}>
        {loading.versions.map(({ id, written }) => (
          <li key={id}>{tab.criterion.versionLine(tab.format.dateTime(written.at), written.name)}</li>
        ))}
      </ol>
    );
  }
  return (
    <>
      <Button size="small" onClick={load}>
        {tab.criterion.showVersions}
      </Button>
      {loading.kind === 'failed' && (
        <p role="alert" className={styles.failed}>
          {tab.criterion.versionsFailed}
        </p>
      )}
    </>
  );
}
