import { Field, makeStyles, mergeClasses, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { BoardState } from '#usecases/adoptionBoard.ts';
import type { PackageAdoptions, RegionAdoption } from '#usecases/adoptionsOf.ts';
import { FOLDED, useFoldingTable } from '../frame/useFoldingTable.ts';
import { RowMark } from '../outbox/RowMark.tsx';
import { AdoptionMark, STATE_ORDER, stateOf } from './adoptionLook.tsx';
import { useAdoptionTexts } from './adoptionTexts.ts';

const useStyles = makeStyles({
  filter: { maxWidth: '280px', marginBottom: tokens.spacingVerticalM },
  name: { ...typographyStyles.body1Strong },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, maxWidth: '60ch' },
  number: { fontVariantNumeric: 'tabular-nums' },
  // Folded, a column without anything in it would be a line that says nothing.
  empty: { [FOLDED]: { display: 'none' } },
});

/** All regions' decisions on the package, or those of one state. */
export function RegionTable({ adoptions }: { readonly adoptions: PackageAdoptions }) {
  const folding = useFoldingTable();
  const styles = useStyles();
  const texts = useAdoptionTexts();
  const { regions: words } = texts;
  const [shown, setShown] = useState<BoardState>();
  const rows = adoptions.regions.filter(({ standing }) => shown === undefined || stateOf(standing) === shown);
  const columns = [words.column.region, words.column.state, words.column.on, words.column.caseNumber];

  return (
    <>
      <Field label={words.show} className={styles.filter}>
        <Select value={shown ?? ''} onChange={(_, { value }) => setShown(STATE_ORDER.find((state) => state === value))}>
          <option value="">{words.all(adoptions.regions.length)}</option>
          {STATE_ORDER.filter((state) => adoptions.counts[state] > 0).map((state) => (
            <option key={state} value={state}>
              {words.some(texts.state[state], adoptions.counts[state])}
            </option>
          ))}
        </Select>
      </Field>
      <table className={folding.table} aria-label={words.table}>
        <thead className={folding.headRow}>
          <tr>
            {[...columns, words.column.deviations].map((column) => (
              <th key={column} scope="col" className={folding.head}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={folding.body}>
          {rows.map(({ region, standing }) => (
            <tr key={region.code} className={folding.row}>
              <th scope="row" className={mergeClasses(folding.cell, styles.name)}>
                {region.name}
              </th>
              <td className={folding.cell}>
                <State standing={standing} />
              </td>
              <Facts standing={standing} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function State({ standing }: { readonly standing: RegionAdoption }) {
  const styles = useStyles();
  const { regions: words, own } = useAdoptionTexts();
  if (standing.kind === 'notConsidered') return <AdoptionMark state="notConsidered" />;
  const { value, written } = standing.adoption;
  const note =
    standing.kind === 'unverified'
      ? words.unverified(written.name)
      : standing.kind === 'incomplete'
        ? own.incomplete[standing.fault]
        : value.reason;
  return (
    <>
      <AdoptionMark state={stateOf(standing)} />
      <RowMark list="adoptions" row={value.key} />
      {note !== '' && <div className={styles.note}>{note}</div>}
    </>
  );
}

/** Day, case and how many deviations, each in its column. */
function Facts({ standing }: { readonly standing: RegionAdoption }) {
  const folding = useFoldingTable();
  const styles = useStyles();
  const { regions: words, deviations } = useAdoptionTexts();
  const decided = standing.kind === 'counted' || standing.kind === 'outdated' ? standing : undefined;
  const count = decided?.deviations.length ?? 0;
  const facts = [
    decided?.adoption.value.on ?? '',
    decided?.adoption.value.caseNumber ?? '',
    count === 0 ? '' : deviations(count),
  ];
  return facts.map((fact, at) => (
    <td key={at} className={mergeClasses(folding.cell, styles.number, fact === '' && styles.empty)}>
      {fact === '' ? words.none : fact}
    </td>
  ));
}
