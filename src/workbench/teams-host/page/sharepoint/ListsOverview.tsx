import { Body1Strong, Caption1, makeStyles, Title3, tokens } from '@fluentui/react-components';
import { DocumentTable24Regular } from '@fluentui/react-icons';
import { hashOf } from '../hostPlace.ts';
import { NARROW } from '../layout.ts';
import { useTexts } from '../session.ts';
import type { SiteList } from './listShapes.ts';

const useStyles = makeStyles({
  overview: {
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXXL,
    [NARROW]: { padding: tokens.spacingHorizontalM },
  },
  intro: {
    display: 'block',
    maxWidth: '640px',
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  lists: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalXL} 0 0`,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(264px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  list: {
    height: '100%',
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignContent: 'start',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { color: tokens.colorBrandForeground1 },
  text: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
});

export function ListsOverview({ lists }: { readonly lists: readonly SiteList[] }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.overview}>
      <Title3 as="h1">{texts.lists.title}</Title3>
      <Caption1 className={styles.intro}>{texts.lists.intro}</Caption1>
      <ul className={styles.lists}>
        {lists.map(({ id, name, displayName, description }) => (
          <li key={id}>
            <a className={styles.list} href={hashOf({ view: 'list', list: name })}>
              <DocumentTable24Regular className={styles.icon} aria-hidden />
              <span className={styles.text}>
                <Body1Strong>{displayName}</Body1Strong>
                <Caption1>{description}</Caption1>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
