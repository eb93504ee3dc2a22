import { Checkbox, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo, useState } from 'react';
import type { CriterionId } from '#domain/ids.ts';
import { CONSULTABLE_STATUSES } from '#domain/transitions.ts';
import { browseCriteria } from '#usecases/browseCriteria.ts';
import { criterionById } from '#usecases/lookUp.ts';
import { SearchNote } from '../../criteria/SearchNote.tsx';
import { useWordsFound } from '../../criteria/useWordsFound.ts';
import { useActor, useWorkspace } from '../../start/session.ts';
import { useConsultingTexts } from '../consultingTexts.ts';

const useStyles = makeStyles({
  options: {
    maxHeight: '220px',
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  option: { display: 'flex' },
  id: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  none: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
  },
});

/** More than this nobody scrolls through: a word in the search box finds the rest. */
const SHOWN = 60;

type Props = {
  readonly chosen: readonly CriterionId[];
  readonly fault: string | undefined;
  readonly onChange: (ids: readonly CriterionId[]) => void;
};

/** Chooses among the criteria whose status lets them be sent; those chosen stay on top. */
export default function CandidatePicker({ chosen, fault, onChange }: Props) {
  const styles = useStyles();
  const { opening: words } = useConsultingTexts();
  const workspace = useWorkspace();
  const actor = useActor();
  const [sought, setSought] = useState('');
  const text = useDeferredValue(sought);
  const seeking = useWordsFound(sought);
  const wordsFound = useDeferredValue(seeking.kind === 'noWords' ? undefined : seeking.answer?.words);
  const found = useMemo(
    () =>
      browseCriteria(
        workspace,
        actor,
        { text, filters: { status: CONSULTABLE_STATUSES }, sort: 'relevance' },
        { words: wordsFound },
      ).rows.map(({ value }) => value),
    [workspace, actor, text, wordsFound],
  );
  const on = new Set(chosen);
  // What is chosen stays in sight whatever is sought next.
  const kept = chosen.flatMap((id) => criterionById(workspace, id)?.value ?? []);
  const shown = [...kept, ...found.filter(({ id }) => !on.has(id)).slice(0, SHOWN)];
  const toggle = (id: CriterionId): void =>
    onChange(on.has(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);

  return (
    <div>
      <Field label={words.criteria} required hint={words.chosen(chosen.length)} validationMessage={fault ?? null}>
        <Input
          value={sought}
          contentBefore={<Search16Regular />}
          placeholder={words.searchCriteria}
          onChange={(_, data) => setSought(data.value)}
        />
      </Field>
      <SearchNote seeking={seeking} onTake={setSought} />
      <div role="group" aria-label={words.criteria} className={styles.options}>
        {shown.map(({ id, title }) => (
          <Checkbox
            key={id}
            className={styles.option}
            checked={on.has(id)}
            label={
              <>
                {title} <span className={styles.id}>{id}</span>
              </>
            }
            onChange={() => toggle(id)}
          />
        ))}
        {shown.length === 0 && <p className={styles.none}>{words.noCandidates}</p>}
      </div>
    </div>
  );
}
