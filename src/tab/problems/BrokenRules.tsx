import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import type { BrokenRule } from '#usecases/brokenRules/brokenRule.ts';
import { Section } from '../frame/Section.tsx';
import { useFoldingTable } from '../frame/useFoldingTable.ts';
import { useTarget } from '../frame/useTarget.ts';
import { useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useRegionName } from '../start/useRegionName.ts';
import { useBrokenTexts } from './brokenTexts.ts';
import { useSectionStyles } from './useSectionStyles.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  aside: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  table: { marginTop: tokens.spacingVerticalM },
});

/** Rows drawn before somebody asks for more: whoever has pasted over a list has thousands. */
const AT_ONCE = 50;

/** Rows that stand against the rules: which, what is wrong, who wrote them, and who can put them right. */
export function BrokenRules({ rules }: { readonly rules: readonly BrokenRule[] }) {
  const styles = useStyles();
  const { intro, apart } = useSectionStyles();
  const folding = useFoldingTable();
  const words = useBrokenTexts();
  const [shown, setShown] = useState(AT_ONCE);
  const heads = [words.column.row, words.column.broken, words.column.written, words.column.todo];
  const left = rules.length - shown;
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
            {rules.slice(0, shown).map((rule) => (
              <BrokenRow key={`${rule.list}/${rule.rowId}/${rule.broken.kind}`} rule={rule} />
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <div className={apart}>
          <Button onClick={() => setShown(shown + AT_ONCE)}>{words.more(Math.min(left, AT_ONCE))}</Button>
        </div>
      )}
    </Section>
  );
}

function BrokenRow({ rule }: { readonly rule: BrokenRule }) {
  const styles = useStyles();
  const folding = useFoldingTable();
  const { tab, terms } = useTexts();
  const words = useBrokenTexts();
  const regionName = useRegionName();
  const { list, rowId, written, broken, mender } = rule;
  const region = mender.kind === 'contact' ? regionName(mender.region) : undefined;
  const name = region === undefined ? rule.about : `${rule.about}, ${region}`;
  return (
    <tr className={folding.row}>
      <th scope="row" className={folding.cell}>
        <div className={styles.title}>{name}</div>
        <div className={styles.aside}>{words.row(terms.list[list], rowId)}</div>
      </th>
      <td className={folding.cell}>{sentenceFor(words.broken, broken)}</td>
      <td className={folding.cell}>
        <div>{written.name}</div>
        <div className={styles.aside}>{tab.format.dateTime(written.at)}</div>
      </td>
      <td className={folding.cell}>
        <div>{mender.kind === 'role' ? words.role(mender.role) : words.contact(region ?? mender.region)}</div>
        <RowLink list={list} rowId={rowId} name={name} />
      </td>
    </tr>
  );
}

/** Opens the row itself: its form has the version history, from which it can be restored. */
function RowLink({ list, rowId, name }: Pick<BrokenRule, 'list' | 'rowId'> & { readonly name: string }) {
  const target = useTarget();
  const words = useBrokenTexts();
  const { listUrl, openLink } = useSession();
  const url = `${listUrl(list)}/DispForm.aspx?ID=${rowId}`;
  return (
    <Link
      className={target}
      href={url}
      aria-label={`${words.open}, ${name}`}
      onClick={(event) => {
        event.preventDefault();
        openLink(url);
      }}
    >
      {words.open} <Open16Regular aria-hidden />
    </Link>
  );
}
