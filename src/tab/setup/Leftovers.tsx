import { makeResetStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Info16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { SchemaDrift } from '#graph/schema/schemaDrift.ts';
import { driftText } from '#i18n/schemaTexts.ts';
import { Section } from '../frame/Section.tsx';
import { isLimiting } from './plan.ts';
import { useSetupWords } from './texts.ts';

const useItem = makeResetStyles({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  columnGap: tokens.spacingHorizontalM,
  paddingBlock: tokens.spacingVerticalMNudge,
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  overflowWrap: 'anywhere',
});
const useStyles = makeStyles({
  intro: { ...typographyStyles.body1, margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  limiting: { color: tokens.colorStatusWarningForeground1 },
  harmless: { color: tokens.colorNeutralForeground3 },
  what: { ...typographyStyles.body1Strong, margin: 0 },
  more: { ...typographyStyles.body1, margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  lead: { fontWeight: tokens.fontWeightSemibold },
});

/** What people have changed in SharePoint: told, with what follows and how to put it right, and never undone. */
export default function Leftovers({ drifts }: { readonly drifts: readonly SchemaDrift[] }) {
  const styles = useStyles();
  const { page } = useSetupWords();
  const { leftovers: words } = page;
  return (
    <Section heading={words.heading}>
      <p className={styles.intro}>{words.intro}</p>
      <ul className={styles.list}>
        {drifts.map((drift) => (
          <Leftover key={`${drift.kind} ${drift.list} ${'column' in drift ? drift.column : ''}`} drift={drift} />
        ))}
      </ul>
    </Section>
  );
}

function Leftover({ drift }: { readonly drift: SchemaDrift }) {
  const item = useItem();
  const styles = useStyles();
  const { page, schema } = useSetupWords();
  const { leftovers: words } = page;
  const { what, off, remedy } = driftText(schema, drift);
  const standing = isLimiting(drift) ? 'limiting' : 'harmless';
  return (
    <li className={item}>
      <span className={styles[standing]}>
        {standing === 'limiting' ? (
          <Warning16Filled aria-label={words.limiting} />
        ) : (
          <Info16Regular aria-label={words.harmless} />
        )}
      </span>
      <div>
        <p className={styles.what}>{what}</p>
        {standing === 'limiting' && (
          <p className={styles.more}>
            <span className={styles.lead}>{words.off}</span> {off}
          </p>
        )}
        <p className={styles.more}>
          <span className={styles.lead}>{words.remedy}</span> {remedy}
        </p>
      </div>
    </li>
  );
}
