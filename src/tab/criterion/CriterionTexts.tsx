import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons';
import type { Passage } from '#domain/comment.ts';
import type { Criterion } from '#domain/criterion.ts';
import { quoteIn } from '../comments/quoteIn.ts';
import { Section } from '../frame/Section.tsx';
import { useTexts } from '../start/texts.ts';
import { PlainText } from './PlainText.tsx';
import { safeUrl } from './safeUrl.ts';
import { TextSection } from './TextSection.tsx';
import { useSelectedWords } from './useSelectedWords.ts';

const useStyles = makeStyles({
  missing: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  kinds: { ...typographyStyles.body1, margin: 0, marginTop: tokens.spacingVerticalXS },
  source: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

const TEXTS = ['text', 'exemptions', 'evidence', 'followUp', 'rationale', 'guidance', 'englishText'] as const;
/** Shown only where there is some; the rest belongs to every criterion. */
const OPTIONAL: ReadonlySet<(typeof TEXTS)[number]> = new Set(['exemptions', 'guidance', 'englishText']);

type Props = {
  readonly criterion: Criterion;
  /** Undefined where the person may not comment. */
  readonly onComment?: ((about: Passage) => void) | undefined;
};

/** Everything a criterion says. */
export function CriterionTexts({ criterion, onComment }: Props) {
  const styles = useStyles();
  const { tab, terms } = useTexts();
  const selected = useSelectedWords();

  if (criterion.text.trim() === '' && criterion.source.url !== undefined)
    return <OnlyTitleKnown criterion={criterion} />;
  return TEXTS.map((field) => {
    const text = criterion[field];
    if (text.trim() === '' && OPTIONAL.has(field)) return null;
    const words = selected?.field === field ? selected.words : '';
    return (
      <TextSection
        key={field}
        field={field}
        heading={terms.field[field]}
        hasSelection={words !== ''}
        onComment={onComment && (() => onComment({ field, quote: quoteIn(words, text) }))}
      >
        {text.trim() === '' ? <p className={styles.missing}>{tab.criterion.missing}</p> : <PlainText text={text} />}
        {field === 'evidence' && criterion.evidenceKinds.length > 0 && (
          <p className={styles.kinds}>
            {`${terms.field.evidenceKinds}: ${criterion.evidenceKinds.map((kind) => terms.evidenceKind[kind]).join(', ')}`}
          </p>
        )}
      </TextSection>
    );
  });
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
