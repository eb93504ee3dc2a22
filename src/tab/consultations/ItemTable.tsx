import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Standing } from '#domain/standing.ts';
import { criterionById } from '#usecases/lookUp.ts';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { FOLDED, useFoldingTable } from '../frame/useFoldingTable.ts';
import { RowMark } from '../outbox/RowMark.tsx';
import { AnswerBar } from '../positions/AnswerBar.tsx';
import { answerKindOf, AnswerMark } from '../positions/answerLook.tsx';
import { useActor, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { answerBy, answeredIn, type Progress } from './progress.ts';

const useStyles = makeStyles({
  table: { tableLayout: 'fixed' },
  answers: { width: '236px', [FOLDED]: { width: 'auto' } },
  own: { width: '190px', [FOLDED]: { width: 'auto' } },
  link: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  meta: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  figures: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    paddingTop: tokens.spacingVerticalXS,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Criteria by row: how the regions answer, and how the own region does. */
export function ItemTable({ progress }: { readonly progress: Progress }) {
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
        {progress.items.map(({ criterion: id, standing }) => (
          <tr key={id} className={folding.row}>
            <th scope="row" className={folding.cell}>
              <PlaceLink place={{ kind: 'criterion', id }} className={styles.link} appearance="subtle">
                {criterionById(workspace, id)?.value.title ?? tab.consultations.missingCriterion}
              </PlaceLink>
              <div className={styles.meta}>{id}</div>
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
        ))}
      </tbody>
    </table>
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
    const region = standing.regions.find((row) => row.region.code === code)?.region.name ?? code;
    const { terms } = texts;
    const label = answer.kind === 'given' ? terms.stance[answer.position.value.stance.kind] : terms.answer[answer.kind];
    return (
      <div key={code}>
        <AnswerMark kind={kind}>{speaksFor.length > 1 ? `${region}: ${label}` : label}</AnswerMark>
        {answer.kind !== 'silent' && <RowMark list="positions" row={answer.position.value.key} />}
      </div>
    );
  });
}
