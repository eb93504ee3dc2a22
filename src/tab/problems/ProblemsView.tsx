import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons';
import type { Problem } from '#domain/workspace.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';
import { useSession, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';

const NARROW = '@media (max-width: 799px)';

const useStyles = makeStyles({
  root: {
    maxWidth: '1080px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalXL,
  },
  intro: { ...typographyStyles.body1, margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  table: { width: '100%', borderCollapse: 'collapse', [NARROW]: { display: 'block' } },
  headRow: {
    [NARROW]: { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
  },
  head: {
    ...typographyStyles.caption1,
    textAlign: 'left',
    paddingLeft: 0,
    color: tokens.colorNeutralForeground3,
    paddingBlock: tokens.spacingVerticalXS,
    paddingRight: tokens.spacingHorizontalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  body: { [NARROW]: { display: 'block' } },
  row: {
    [NARROW]: {
      display: 'block',
      paddingBlock: tokens.spacingVerticalM,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    },
  },
  cell: {
    ...typographyStyles.body1,
    textAlign: 'left',
    paddingLeft: 0,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    paddingBlock: tokens.spacingVerticalMNudge,
    paddingRight: tokens.spacingHorizontalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    [NARROW]: { display: 'block', paddingBlock: tokens.spacingVerticalXXS, borderBottomStyle: 'none' },
  },
  title: { ...typographyStyles.body1Strong },
  aside: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  link: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

/** Rows that cannot be read: which, why, by whom, and what to do about it. */
export default function ProblemsView() {
  const styles = useStyles();
  const { problems: words } = useTexts().tab;
  const { problems } = useWorkspace();

  return (
    <div className={styles.root}>
      <PageTitle name={words.title}>{words.title}</PageTitle>
      {problems.length === 0 ? (
        <EmptyState title={words.empty.title} body={words.empty.body} />
      ) : (
        <>
          <p className={styles.intro}>{words.intro}</p>
          <table className={styles.table} aria-label={words.table}>
            <thead className={styles.headRow}>
              <tr>
                {([words.column.row, words.column.columns, words.column.written, words.column.todo] as const).map(
                  (name) => (
                    <th key={name} scope="col" className={styles.head}>
                      {name}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody className={styles.body}>
              {problems.map((problem) => (
                <ProblemRow key={`${problem.list}/${problem.rowId}`} problem={problem} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}

function ProblemRow({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { tab, terms } = useTexts();
  const { listUrl, columnTitle, openLink } = useSession();
  const words = tab.problems;
  const { list, rowId, title, columns, written } = problem;
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.cell}>
        <div className={styles.title}>{title === '' ? words.untitled : title}</div>
        <div className={styles.aside}>{`${terms.list[list]}, ${words.rowNumber(rowId)}`}</div>
      </th>
      <td className={styles.cell}>{columns.map((column) => columnTitle(list, column)).join(', ')}</td>
      <td className={styles.cell}>
        <div>{written.name}</div>
        <div className={styles.aside}>{tab.format.dateTime(written.at)}</div>
      </td>
      <td className={styles.cell}>
        <Link
          href={listUrl(list)}
          className={styles.link}
          onClick={(event) => {
            event.preventDefault();
            openLink(listUrl(list));
          }}
        >
          {words.openList(terms.list[list])}
          <Open16Regular aria-hidden />
        </Link>
      </td>
    </tr>
  );
}
