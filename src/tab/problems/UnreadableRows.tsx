import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Problem } from '#domain/workspace.ts';
import { Section } from '../frame/Section.tsx';
import { useFoldingTable } from '../frame/useFoldingTable.ts';
import { useSortingTexts } from './sortingTexts.ts';
import { useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { ListLink } from './ListLink.tsx';
import { useSectionStyles } from './useSectionStyles.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong },
  aside: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  table: { marginTop: tokens.spacingVerticalM },
});

/** Rows that cannot be read: which, why, by whom, and what to do about it. */
export function UnreadableRows({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const { intro } = useSectionStyles();
  const folding = useFoldingTable();
  const { unreadable: words } = useSortingTexts();
  const heads = [words.column.row, words.column.columns, words.column.written, words.column.todo];
  return (
    <Section heading={words.heading}>
      <p className={intro}>{words.intro}</p>
      <div className={styles.table}>
        <table className={folding.table} aria-label={words.table}>
          <thead className={folding.headRow}>
            <tr>
              {heads.map((name) => (
                <th key={name} scope="col" className={folding.head}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className={folding.body}>
            {problems.map((problem) => (
              <UnreadableRow key={`${problem.list}/${problem.rowId}`} problem={problem} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function UnreadableRow({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const folding = useFoldingTable();
  const { tab, terms } = useTexts();
  const { columnTitle } = useSession();
  const { unreadable: words } = useSortingTexts();
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
        <ListLink list={list} />
      </td>
    </tr>
  );
}
