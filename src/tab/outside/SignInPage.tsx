import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { troubleText, useOutsideTexts } from './outsideTexts.ts';
import { troubleOf, type SignInTrouble } from './signInTrouble.ts';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    minHeight: '100%',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    alignItems: 'center',
    padding: tokens.spacingHorizontalXXL,
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    width: '100%',
    maxWidth: '30rem',
  },
  title: { ...typographyStyles.title2, margin: 0, color: tokens.colorNeutralForeground1 },
  about: { ...typographyStyles.body2, margin: 0, color: tokens.colorNeutralForeground1 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  // What is said of signing in belongs to its button, closer than the other ways on.
  signIn: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalS },
  status: { alignSelf: 'stretch' },
  waiting: { ...typographyStyles.body1, display: 'flex', columnGap: tokens.spacingHorizontalS, margin: 0 },
});

type Entering =
  | { readonly kind: 'asked' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly trouble: SignInTrouble };

type Props = {
  /** Lets the person sign in, in a window. */
  readonly enter: () => Promise<void>;
  /** Fetches what `enter` needs, so that the window opens at once. */
  readonly prepare: () => Promise<void>;
  readonly teamsLink: string;
  /** Name of who was signed in here; `undefined` for a page that nobody has signed in to. */
  readonly last?: string | undefined;
  /** Has the page forget who was signed in. */
  readonly onSomebodyElse?: () => void;
};

/** The first page in a browser: what Samsyn is, a way in, and the way to Teams. */
export function SignInPage({ enter, prepare, teamsLink, last, onSomebodyElse }: Props) {
  const styles = useStyles();
  const texts = useOutsideTexts();
  const [entering, signIn] = useEntering(enter);
  const isWaiting = entering.kind === 'waiting';
  useEffect(() => {
    // What does not come now is asked for, and missed, by the button.
    prepare().catch(() => undefined);
  }, [prepare]);
  useEffect(() => {
    document.title = texts.title;
  }, [texts]);

  return (
    <main className={styles.root}>
      <div className={styles.column}>
        <h1 className={styles.title}>{texts.title}</h1>
        <p className={styles.about}>{texts.about}</p>
        <div className={styles.signIn}>
          <Button appearance="primary" size="large" onClick={signIn}>
            {isWaiting ? texts.signInAgain : texts.signIn}
          </Button>
          <div className={styles.status} role="status">
            {isWaiting && (
              <div className={styles.waiting}>
                <Spinner size="tiny" />
                {texts.waiting}
              </div>
            )}
            {entering.kind === 'failed' && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{troubleText(entering.trouble, texts)}</MessageBarBody>
              </MessageBar>
            )}
            {entering.kind === 'asked' && <p className={styles.hint}>{last ? texts.last(last) : texts.signInHint}</p>}
          </div>
        </div>
        <div>
          <Link href={teamsLink} target="_blank" rel="noopener">
            {texts.inTeams}
          </Link>
        </div>
        {onSomebodyElse && (
          <div>
            <Button appearance="subtle" size="small" onClick={onSomebodyElse}>
              {texts.somebodyElse}
            </Button>
          </div>
        )}
      </div>
    </main>
  );
}

/** A window that was closed says nothing: the button works again at once, and the last try is the one that counts. */
function useEntering(enter: () => Promise<void>): readonly [Entering, () => void] {
  const [entering, setEntering] = useState<Entering>({ kind: 'asked' });
  const tries = useRef(0);
  const signIn = () => {
    const mine = ++tries.current;
    setEntering({ kind: 'waiting' });
    enter().catch((failure: unknown) => {
      if (mine === tries.current) setEntering({ kind: 'failed', trouble: troubleOf(failure) });
    });
  };
  return [entering, signIn];
}
