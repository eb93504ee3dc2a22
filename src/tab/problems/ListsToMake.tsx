import { mergeClasses } from '@fluentui/react-components';
import type { ListName } from '#domain/workspace.ts';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { Section } from '../frame/Section.tsx';
import { useTexts } from '../start/texts.ts';
import { useSortingTexts } from './sortingTexts.ts';
import { useSectionStyles } from './useSectionStyles.ts';

/** Lists that came later than the site, for those who can make them. */
export function ListsToMake({ lists }: { readonly lists: readonly ListName[] }) {
  const styles = useSectionStyles();
  const { terms } = useTexts();
  const { toMake: words, gone } = useSortingTexts();
  return (
    <Section heading={words.heading}>
      <ul className={styles.list}>
        {lists.map((list) => (
          <li key={list} className={styles.item}>
            <p className={styles.text}>{words.body(terms.list[list])}</p>
          </li>
        ))}
      </ul>
      <p className={mergeClasses(styles.intro, styles.apart)}>{words.remedy}</p>
      <PlaceLink place={{ kind: 'setup' }}>{gone.setUp}</PlaceLink>
    </Section>
  );
}
