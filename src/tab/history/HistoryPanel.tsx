import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import { may } from '#domain/role.ts';
import { criterionHistory, HISTORY_PARTS, PART_OF, type HistoryPart } from '#usecases/criterionHistory.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { ChangesInWord } from '../criterion/ChangesInWord.tsx';
import { SavedVersions } from '../criterion/SavedVersions.tsx';
import { useActor, useWorkspace } from '../start/session.ts';
import { useHistoryTexts } from './historyTexts.ts';
import { TimeLine } from './TimeLine.tsx';
import { late } from '../start/late.tsx';

const CompareVersions = late(() => import('./CompareVersions.tsx'));

const useStyles = makeStyles({
  filter: { maxWidth: '260px', marginBottom: tokens.spacingVerticalS },
  nothing: { margin: 0, marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The first few answer "what happened last"; the rest is one press away. */
const AT_FIRST = 6;

/** What happened to the criterion, newest first; all of it or a part, and any two editions beside each other. */
export default function HistoryPanel({ picture }: { readonly picture: CriterionPicture }) {
  const styles = useStyles();
  const texts = useHistoryTexts();
  const actor = useActor();
  const all = criterionHistory(useWorkspace(), picture.criterion.value.id, actor);
  const [part, setPart] = useState<HistoryPart | undefined>();
  const [isWhole, setIsWhole] = useState(false);
  const [isComparing, setIsComparing] = useState(false);
  const chosen = part === undefined ? all : all.filter(({ kind }) => PART_OF[kind] === part);
  const entries = isWhole ? chosen : chosen.slice(0, AT_FIRST);
  const left = chosen.length - entries.length;
  const versions = picture.editions.length + (picture.editions[0]?.value.hash === picture.hash ? 0 : 1);

  return (
    <>
      {all.length > AT_FIRST && (
        <Field className={styles.filter} label={texts.show}>
          <Select value={part ?? ''} onChange={(_, { value }) => setPart(HISTORY_PARTS.find((each) => each === value))}>
            <option value="">{texts.everything}</option>
            {HISTORY_PARTS.map((each) => (
              <option key={each} value={each}>
                {texts.part[each]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {chosen.length === 0 ? <p className={styles.nothing}>{texts.nothing}</p> : <TimeLine entries={entries} />}
      <div className={styles.buttons}>
        {left > 0 && (
          <Button size="small" onClick={() => setIsWhole(true)}>
            {texts.more(left)}
          </Button>
        )}
        {versions > 1 && may.readDrafts(actor) && (
          <Button size="small" aria-expanded={isComparing} onClick={() => setIsComparing(!isComparing)}>
            {isComparing ? texts.compare.close : texts.compare.open}
          </Button>
        )}
        <SavedVersions rowId={picture.criterion.rowId} revision={picture.criterion.revision} />
        <ChangesInWord picture={picture} />
      </div>
      {isComparing && (
        <Suspense>
          <CompareVersions picture={picture} />
        </Suspense>
      )}
    </>
  );
}
