import { mergeClasses } from '@fluentui/react-components';
import { may } from '#domain/role.ts';
import type { ListName } from '#domain/workspace.ts';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { Section } from '../frame/Section.tsx';
import { useSortingTexts } from './sortingTexts.ts';
import { useActor } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useSectionStyles } from './useSectionStyles.ts';

/** Lists that the site no longer has; what was in them is still shown. */
export function GoneLists({ lists }: { readonly lists: readonly ListName[] }) {
  const styles = useSectionStyles();
  const { terms } = useTexts();
  const { gone: words } = useSortingTexts();
  const maySetUp = may.administer(useActor());
  return (
    <Section heading={words.heading}>
      <ul className={styles.list}>
        {lists.map((list) => (
          <li key={list} className={styles.item}>
            <p className={styles.text}>{words.body(terms.list[list])}</p>
          </li>
        ))}
      </ul>
      <p className={mergeClasses(styles.intro, styles.apart)}>{maySetUp ? words.remedy : words.askOwner}</p>
      {maySetUp && <PlaceLink place={{ kind: 'setup' }}>{words.setUp}</PlaceLink>}
    </Section>
  );
}
