import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons';
import type { Criterion } from '#domain/criterion.ts';
import { Section } from '../frame/Section.tsx';
import { useTexts } from '../start/texts.ts';
import { PlainText } from './PlainText.tsx';
import { safeUrl } from './safeUrl.ts';

const useStyles = makeStyles({
  missing: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  source: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

/** Everything a criterion says. Guidance is shown only where there is some; the rest belongs to every criterion. */
export function CriterionTexts({ criterion }: { readonly criterion: Criterion }) {
  const styles = useStyles();
  const { tab, terms } = useTexts();

  if (criterion.text.trim() === '' && criterion.source.url !== undefined)
    return <OnlyTitleKnown criterion={criterion} />;
  return (
    <>
      {(['text', 'evidence', 'followUp', 'rationale', 'guidance'] as const).map((field) => {
        const text = criterion[field];
        if (text.trim() === '' && field === 'guidance') return null;
        return (
          <Section key={field} heading={terms.field[field]}>
            {text.trim() === '' ? <p className={styles.missing}>{tab.criterion.missing}</p> : <PlainText text={text} />}
          </Section>
        );
      })}
    </>
  );
}

function OnlyTitleKnown({ criterion }: { readonly criterion: Criterion }) {
  const styles = useStyles();
  const { tab, terms } = useTexts();
  const url = safeUrl(criterion.source.url);
  return (
    <Section heading={terms.field.text}>
      <PlainText text={tab.criterion.onlyTitleKnown} />
      {url !== undefined && (
        <Link href={url} target="_blank" rel="noreferrer" className={styles.source}>
          {tab.criterion.sourceName(criterion.source.id, criterion.source.version)}
          <Open16Regular aria-hidden />
        </Link>
      )}
    </Section>
  );
}
