import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import { Suspense, useState } from 'react';
import type { Consultation } from '#domain/consultation.ts';
import { may } from '#domain/role.ts';
import type { Standing } from '#domain/standing.ts';
import { answerBy, type AnswerProgress, type ItemProgress } from '#usecases/answerProgress.ts';
import { criterionById } from '#usecases/lookUp.ts';
import { focusReturnsHere } from '../frame/focusReturnsHere.ts';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { FOLDED, useFoldingTable } from '../frame/useFoldingTable.ts';
import { RowMark } from '../outbox/RowMark.tsx';
import { AnswerBar } from '../positions/AnswerBar.tsx';
import { answeredIn, answerKindOf, AnswerMark, positionIn } from '../positions/answerLook.tsx';
import { useActor, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { usePageTexts } from './pageTexts.ts';
import { late } from '../start/late.tsx';

const AskAgainDialog = late(() => import('../positions/AskAgainDialog.tsx'));

const useStyles = makeStyles({
  table: { tableLayout: 'fixed' },
  answers: { width: '236px', [FOLDED]: { width: 'auto' } },
  own: { width: '190px', [FOLDED]: { width: 'auto' } },
  link: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  meta: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  again: { marginTop: tokens.spacingVerticalXS },
  changing: { ...typographyStyles.caption1, color: tokens.colorStatusWarningForeground1 },
  figures: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    paddingTop: tokens.spacingVerticalXS,
    fontVariantNumeric: 'tabular-nums',
  },
});

type Props = { readonly progress: AnswerProgress; readonly consultation: Consultation };

/** Criteria by row: how the regions answer, and how the own region does. */
export function ItemTable({ progress, consultation }: Props) {
  const folding = useFoldingTable();
  const styles = useStyles();
  const { tab } = useTexts();
  const { column } = tab.consultations;
  const workspace = useWorkspace();
  const { speaksFor } = useActor();
  const hasOwn = speaksFor.length > 0;

  return (
    <table className={mergeClasses(folding.table, styles.table)} aria-label={tab.consultations.table}>
      <thead className={folding.headRow}>
        <tr>
          <th scope="col" className={folding.head}>
            {column.criterion}
          </th>
          <th scope="col" className={mergeClasses(folding.head, styles.answers)}>
            {column.answers}
          </th>
          {hasOwn && (
            <th scope="col" className={mergeClasses(folding.head, styles.own)}>
              {column.yours}
            </th>
          )}
        </tr>
      </thead>
      <tbody className={folding.body}>
        {progress.items.map((progressed) => {
          const {
            item: { criterion: id },
            standing,
          } = progressed;
          return (
            <tr key={id} className={folding.row}>
              <th scope="row" className={folding.cell}>
                <PlaceLink place={{ kind: 'criterion', id }} className={styles.link} appearance="subtle">
                  {criterionById(workspace, id)?.value.title ?? tab.consultations.missingCriterion}
                </PlaceLink>
                <div className={styles.meta}>{id}</div>
                <ChangedMark progressed={progressed} consultation={consultation} />
              </th>
              <td className={folding.cell}>
                <Answers standing={standing} />
              </td>
              {hasOwn && (
                <td className={folding.cell}>
                  <OwnAnswers standing={standing} />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type ChangedProps = { readonly progressed: ItemProgress; readonly consultation: Consultation };

/** The text no longer reads as it was asked about: the coordinator asks again, the others wait. */
function ChangedMark({ progressed: { item, isTextUnchanged }, consultation: { key, state } }: ChangedProps) {
  const styles = useStyles();
  const words = usePageTexts();
  const mayAsk = may.openConsultation(useActor());
  const [isAsking, setIsAsking] = useState(false);
  // Its dialog shuts by itself: taken away with the mark, it would leave the page hidden from those who listen to it.
  if ((isTextUnchanged || state === 'closed') && !isAsking) return null;
  if (!mayAsk) return <div className={styles.changing}>{words.changing}</div>;
  return (
    <>
      <Button
        {...focusReturnsHere}
        size="small"
        className={styles.again}
        icon={<Warning16Regular />}
        onClick={() => setIsAsking(true)}
      >
        {words.askAgain}
      </Button>
      {isAsking && (
        <Suspense>
          <AskAgainDialog consultation={key} criterion={item.criterion} onClose={() => setIsAsking(false)} />
        </Suspense>
      )}
    </>
  );
}

function Answers({ standing }: { readonly standing: Standing }) {
  const styles = useStyles();
  const { tab, terms } = useTexts();
  return (
    <>
      <AnswerBar counts={standing.counts} />
      <div className={styles.figures}>
        {`${tab.standing.answered(answeredIn(standing), standing.regions.length)} · ${terms.verdict[standing.verdict]}`}
      </div>
    </>
  );
}

/** One region: its answer. Several: each by name. */
function OwnAnswers({ standing }: { readonly standing: Standing }) {
  const { speaksFor } = useActor();
  const texts = useTexts();
  return speaksFor.map((code) => {
    const answer = answerBy(standing, code);
    if (answer === undefined) return null;
    const kind = answerKindOf(answer);
    const position = positionIn(answer);
    const region = standing.regions.find((row) => row.region.code === code)?.region.name ?? code;
    const { terms } = texts;
    const label = answer.kind === 'given' ? terms.stance[answer.position.value.stance.kind] : terms.answer[answer.kind];
    return (
      <div key={code}>
        <AnswerMark kind={kind}>{speaksFor.length > 1 ? `${region}: ${label}` : label}</AnswerMark>
        {position && <RowMark list="positions" row={position.value.key} />}
      </div>
    );
  });
}
