import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CriterionPicture, HistoryEntry } from '#usecases/criterionPicture.ts';
import type { Workspace } from '#domain/workspace.ts';
import { useWorkspace } from '../start/session.ts';
import { useTexts, type Texts } from '../start/texts.ts';
import { ChangesInWord } from './ChangesInWord.tsx';
import { SavedVersions } from './SavedVersions.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, marginBottom: tokens.spacingVerticalS },
  item: {
    display: 'grid',
    gridTemplateColumns: '88px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
  date: {
    ...typographyStyles.caption1,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  what: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  who: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The first few answer "what happened last"; the rest is one press away. */
const AT_FIRST = 6;

/** What happened to the criterion, newest first. */
export function History({ picture }: { readonly picture: CriterionPicture }) {
  const styles = useStyles();
  const texts = useTexts();
  const workspace = useWorkspace();
  const [isWhole, setIsWhole] = useState(false);
  const entries = isWhole ? picture.history : picture.history.slice(0, AT_FIRST);
  const left = picture.history.length - entries.length;

  return (
    <>
      <ol className={styles.list}>
        {entries.map((entry, index) => (
          <li key={index} className={styles.item}>
            <time dateTime={entry.at} className={styles.date}>
              {texts.tab.format.date(entry.at)}
            </time>
            <div>
              <div className={styles.what}>{sentenceOf(entry, texts, workspace)}</div>
              <div className={styles.who}>{entry.by}</div>
            </div>
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        {left > 0 && (
          <Button size="small" onClick={() => setIsWhole(true)}>
            {texts.tab.criterion.moreHistory(left)}
          </Button>
        )}
        <SavedVersions rowId={picture.criterion.rowId} revision={picture.criterion.revision} />
        <ChangesInWord picture={picture} />
      </div>
    </>
  );
}

function sentenceOf(entry: HistoryEntry, { tab, terms }: Texts, workspace: Workspace): string {
  switch (entry.kind) {
    case 'edited':
      return tab.criterion.historyEdited;
    case 'editionFrozen': {
      const { version, changeClass, comment } = entry.edition;
      return tab.criterion.historyEdition(version, terms.changeClass[changeClass], comment);
    }
    case 'consultationOpened':
      return tab.criterion.historyOpened(entry.consultation.title);
    case 'positionGiven': {
      const region = workspace.regions.all.find(({ value }) => value.code === entry.region)?.value.name ?? entry.region;
      return tab.criterion.historyPosition(region, terms.stance[entry.position.stance.kind]);
    }
  }
}
