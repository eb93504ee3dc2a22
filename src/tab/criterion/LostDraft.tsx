import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CriterionId } from '#domain/ids.ts';
import { Section } from '../frame/Section.tsx';
import { useCopying } from '../frame/useCopying.ts';
import { Confirmation } from '../outbox/Confirmation.tsx';
import { useOutboxTexts } from '../outbox/outboxTexts.ts';
import { useTexts } from '../start/texts.ts';
import { useKeptDraft } from '../start/useKeptDraft.ts';
import { beginningOf, draftPlaceOf } from './keptCriterion.ts';
import { PlainText } from './PlainText.tsx';

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

const TEXTS = ['title', 'text', 'evidence', 'followUp', 'rationale', 'guidance'] as const;

/** What was typed about a criterion that cannot be edited any more, to be taken along; nothing when there is nothing. */
export default function LostDraft({ id }: { readonly id: CriterionId }) {
  const styles = useStyles();
  const { terms } = useTexts();
  const { draft: words, weekdayAndTime } = useOutboxTexts();
  const [found, keeper] = useKeptDraft(draftPlaceOf(id));
  const [isRemoved, setIsRemoved] = useState(false);
  const kept = found.isRead && !isRemoved ? found.draft : undefined;
  const { draft, keptAt } = beginningOf({ current: undefined, stuck: undefined, kept });
  if (keptAt === undefined) return null;
  const remove = (): void => {
    keeper.drop();
    setIsRemoved(true);
  };
  const texts = TEXTS.flatMap((field) => {
    const text = draft[field];
    return text.trim() === '' ? [] : [{ name: terms.field[field], text }];
  });
  return (
    <Section heading={words.lost.heading}>
      <div className={styles.root}>
        <p className={styles.line}>{words.lost.body(weekdayAndTime(keptAt))}</p>
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
        <Actions text={texts.map(({ name, text }) => `${name}\n${text}`).join('\n\n')} onRemove={remove} />
      </div>
    </Section>
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
