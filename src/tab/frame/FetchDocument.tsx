import { Button, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { DocumentArrowDown20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { documentTextsFor } from '#i18n/documentTexts.ts';
import { useTexts } from '../start/texts.ts';
import { saveFile } from './saveFile.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  said: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, ':empty': { display: 'none' } },
});

type Making = { readonly kind: 'idle' | 'making' | 'failed' } | { readonly kind: 'fetched'; readonly name: string };

type Props = {
  readonly children: string;
  /** Writes the document. What writes documents weighs more than the rest of the page, so it comes first then. */
  readonly make: () => Promise<{ readonly file: Blob; readonly name: string }>;
};

/** A button that makes a document and hands it to the browser, and says how far that has come. */
export function FetchDocument({ children, make }: Props) {
  const styles = useStyles();
  const words = documentTextsFor(useTexts().language).fetching;
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const isMaking = making.kind === 'making';

  const fetch = async (): Promise<void> => {
    setMaking({ kind: 'making' });
    try {
      const { file, name } = await make();
      saveFile(file, name);
      setMaking({ kind: 'fetched', name });
    } catch {
      // The network went, or the tab is older than what the server has: the page is as it was, and can try again.
      setMaking({ kind: 'failed' });
    }
  };
  return (
    <div className={styles.root}>
      <Button
        icon={isMaking ? <Spinner size="extra-tiny" /> : <DocumentArrowDown20Regular />}
        disabledFocusable={isMaking}
        onClick={() => void fetch()}
      >
        {children}
      </Button>
      <div role="status" className={styles.said}>
        {isMaking && words.making}
        {making.kind === 'fetched' && words.fetched(making.name)}
      </div>
      {making.kind === 'failed' && (
        <div role="alert" className={styles.said}>
          {words.failed}
        </div>
      )}
    </div>
  );
}
