import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Chat20Regular, Link20Regular, Share20Regular } from '@fluentui/react-icons';
import { subPageIdOf } from '#contracts/place.ts';
import type { Criterion } from '#domain/criterion.ts';
import { useCopying } from '../frame/useCopying.ts';
import { useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';

const useStyles = makeStyles({
  status: {
    ...typographyStyles.caption1,
    flexBasis: '100%',
    textAlign: 'right',
    color: tokens.colorNeutralForeground2,
    ':empty': { display: 'none' },
  },
  link: { display: 'block', userSelect: 'all', overflowWrap: 'anywhere' },
});

/** A link to the criterion: into Teams' own share window, or onto the clipboard. */
export function ShareButtons({ criterion }: { readonly criterion: Criterion }) {
  const styles = useStyles();
  const { criterion: words } = useTexts().tab;
  const { linkTo, share, shareInChat } = useSession();
  const label = `${criterion.id} ${criterion.title}`;
  const place = { kind: 'criterion' as const, id: criterion.id };
  const link = linkTo(place);
  const [copying, copy] = useCopying(link);

  return (
    <>
      {shareInChat && (
        <Button icon={<Chat20Regular />} onClick={() => shareInChat({ url: link, message: label })}>
          {words.shareInChat}
        </Button>
      )}
      {share && (
        <Button icon={<Share20Regular />} onClick={() => share({ subPageId: subPageIdOf(place), label })}>
          {words.share}
        </Button>
      )}
      <Button icon={<Link20Regular />} onClick={copy}>
        {words.copyLink}
      </Button>
      <div role="status" className={styles.status}>
        {copying === 'copied' && words.linkCopied}
        {copying === 'failed' && words.copyFailed}
        {copying === 'failed' && <span className={styles.link}>{link}</span>}
      </div>
    </>
  );
}
