import { Avatar, Body1, Caption1, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Handshake24Filled } from '@fluentui/react-icons';
import { hashOf } from '../hostPlace.ts';
import { NARROW } from '../layout.ts';
import { useTexts } from '../session.ts';

const useStyles = makeStyles({
  scroller: {
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    padding: tokens.spacingHorizontalXXL,
    [NARROW]: { padding: tokens.spacingHorizontalM },
  },
  post: {
    maxWidth: '720px',
    marginInline: 'auto',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  text: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  sender: { color: tokens.colorNeutralForeground2 },
  steps: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
  },
});

/** The first post of the channel: what this window is, and what to try first. */
export function PostsView() {
  const styles = useStyles();
  const { guide, appName } = useTexts();
  const steps = [
    { ...guide.tab, href: hashOf({ view: 'channelTab' }) },
    { ...guide.chat, href: hashOf({ view: 'chat' }) },
    { ...guide.lists, href: hashOf({ view: 'lists' }) },
  ];
  return (
    <div className={styles.scroller}>
      <article className={styles.post}>
        <Avatar shape="square" size={40} icon={<Handshake24Filled />} color="brand" aria-hidden />
        <div className={styles.text}>
          <Caption1 className={styles.sender}>{appName}</Caption1>
          <Subtitle2 as="h2">{guide.title}</Subtitle2>
          <Body1>{guide.what}</Body1>
          <ol className={styles.steps}>
            {steps.map(({ link, text, href }) => (
              <li key={href}>
                <Link href={href} inline>
                  {link}
                </Link>
                {text}
              </li>
            ))}
          </ol>
          <Body1>{guide.persons}</Body1>
        </div>
      </article>
    </div>
  );
}
