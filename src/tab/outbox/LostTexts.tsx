import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { PlainText } from '../criterion/PlainText.tsx';
import { useCopying } from '../frame/useCopying.ts';
import { useTexts } from '../start/texts.ts';
import Confirmation from './Confirmation.tsx';
import { useOutboxTexts } from './outboxTexts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '760px' },
  line: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  texts: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  name: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  status: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, ':empty': { display: 'none' } },
});

export type LostText = { readonly name: string; readonly text: string };

type Props = {
  /** Why they are not where they were meant to be. */
  readonly body: string;
  readonly texts: readonly LostText[];
  readonly onRemove: () => void;
};

/** What was typed and has no place any more: to be copied and taken along, or thrown away. */
export default function LostTexts({ body, texts, onRemove }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p className={styles.line}>{body}</p>
      <dl className={styles.texts}>
        {texts.map(({ name, text }) => (
          <div key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.text}>
              <PlainText text={text} />
            </dd>
          </div>
        ))}
      </dl>
      <Actions text={texts.map(({ name, text }) => `${name}\n${text}`).join('\n\n')} onRemove={onRemove} />
    </div>
  );
}

function Actions({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  const styles = useStyles();
  const { lost: words, drop } = useOutboxTexts().draft;
  const { cancel } = useTexts().tab.edit;
  const [copying, copy] = useCopying(text);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <div className={styles.buttons}>
        <Button icon={<Copy20Regular />} onClick={copy}>
          {words.copy}
        </Button>
        <Button onClick={() => setIsAsking(true)}>{drop}</Button>
      </div>
      <div role="status" className={styles.status}>
        {copying === 'copied' && words.copied}
        {copying === 'failed' && words.copyFailed}
      </div>
      {isAsking && (
        <Confirmation
          {...words.ask}
          action={drop}
          cancel={cancel}
          onConfirm={onRemove}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
