import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons';
import type { Problem } from '#domain/workspace.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';
import { useFoldingTable } from '../frame/useFoldingTable.ts';
import { useSession, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';

const useStyles = makeStyles({
  root: {
    maxWidth: '1080px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalXL,
  },
  intro: { ...typographyStyles.body1, margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  title: { ...typographyStyles.body1Strong },
  aside: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  link: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

/** Rows that cannot be read: which, why, by whom, and what to do about it. */
export default function ProblemsView() {
  const styles = useStyles();
  const folding = useFoldingTable();
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
          <table className={folding.table} aria-label={words.table}>
            <thead className={folding.headRow}>
              <tr>
                {([words.column.row, words.column.columns, words.column.written, words.column.todo] as const).map(
                  (name) => (
                    <th key={name} scope="col" className={folding.head}>
                      {name}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody className={folding.body}>
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
  const folding = useFoldingTable();
  const { tab, terms } = useTexts();
  const { listUrl, columnTitle, openLink } = useSession();
  const words = tab.problems;
  const { list, rowId, title, columns, written } = problem;
  return (
    <tr className={folding.row}>
      <th scope="row" className={folding.cell}>
        <div className={styles.title}>{title === '' ? words.untitled : title}</div>
        <div className={styles.aside}>{`${terms.list[list]}, ${words.rowNumber(rowId)}`}</div>
      </th>
      <td className={folding.cell}>{columns.map((column) => columnTitle(list, column)).join(', ')}</td>
      <td className={folding.cell}>
        <div>{written.name}</div>
        <div className={styles.aside}>{tab.format.dateTime(written.at)}</div>
      </td>
      <td className={folding.cell}>
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
