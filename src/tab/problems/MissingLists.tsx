import { mergeClasses } from '@fluentui/react-components';
import { may } from '#domain/role.ts';
import type { ListName } from '#domain/workspace.ts';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { Section } from '../frame/Section.tsx';
import { useActor } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useSortingTexts } from './sortingTexts.ts';
import { useSectionStyles } from './useSectionStyles.ts';

type Props = {
  /** Lists that the site no longer has, what was in them is still shown; or such that came later than the site. */
  readonly kind: 'gone' | 'toMake';
  readonly lists: readonly ListName[];
};

/** Lists that are not on the site, and the way to where they are made for those who may. */
export function MissingLists({ kind, lists }: Props) {
  const styles = useSectionStyles();
  const { terms } = useTexts();
  const { [kind]: words, gone } = useSortingTexts();
  const mayMake = may.administer(useActor());
  return (
    <Section heading={words.heading}>
      <ul className={styles.list}>
        {lists.map((list) => (
          <li key={list} className={styles.item}>
            <p className={styles.text}>{words.body(terms.list[list])}</p>
          </li>
        ))}
      </ul>
      <p className={mergeClasses(styles.intro, styles.apart)}>{mayMake ? words.remedy : gone.askOwner}</p>
      {mayMake && <PlaceLink place={{ kind: 'setup' }}>{gone.setUp}</PlaceLink>}
    </Section>
  );
}
