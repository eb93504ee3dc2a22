import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { productGroupByCode } from '#usecases/lookUp.ts';
import { Section } from '../frame/Section.tsx';
import { useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { safeUrl } from './safeUrl.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: '116px minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalSNudge,
    columnGap: tokens.spacingHorizontalM,
  },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  value: { ...typographyStyles.caption1, margin: 0, overflowWrap: 'anywhere' },
});

/** Where the criterion belongs and comes from. */
export function CriterionFacts({ picture }: { readonly picture: CriterionPicture }) {
  const styles = useStyles();
  const { tab, terms } = useTexts();
  const workspace = useWorkspace();
  const { value, written } = picture.criterion;
  const url = safeUrl(value.source.url);
  const source = tab.criterion.sourceName(value.source.id, value.source.version);

  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      terms.field.productGroups,
      value.productGroups.map((code) => productGroupByCode(workspace, code)?.name ?? code).join(', '),
    ],
    [terms.field.origin, terms.origin[value.origin]],
    [
      terms.field.source,
      url !== undefined ? (
        <Link href={url} target="_blank" rel="noreferrer" inline>
          {source}
        </Link>
      ) : (
        value.source.id !== undefined && source
      ),
    ],
    [terms.field.nextReview, value.nextReview],
    [tab.criterion.changed, tab.criterion.changedBy(tab.format.date(written.at), written.name)],
  ];

  return (
    <Section heading={tab.criterion.facts}>
      <dl className={styles.list}>
        {facts.map(
          ([name, fact]) =>
            fact !== undefined &&
            fact !== false &&
            fact !== '' && (
              <div key={name} style={{ display: 'contents' }}>
                <dt className={styles.name}>{name}</dt>
                <dd className={styles.value}>{fact}</dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  );
}
