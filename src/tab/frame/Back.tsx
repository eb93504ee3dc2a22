import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useTexts } from '../start/texts.ts';
import { PlaceLink } from './PlaceLink.tsx';
import type { TabPlace } from './route.ts';

const useStyles = makeStyles({
  root: { paddingTop: tokens.spacingVerticalL },
  link: { ...typographyStyles.caption1 },
});

/** The way up to the page above. */
export function Back({ place, children }: { readonly place: TabPlace; readonly children: string }) {
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <nav aria-label={tab.frame.breadcrumb} className={styles.root}>
      <PlaceLink place={place} appearance="subtle" className={styles.link}>
        <ArrowLeft16Regular aria-hidden />
        {children}
      </PlaceLink>
    </nav>
  );
}
