import { makeStyles, MessageBar, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { useTexts } from '../session.ts';
import { AdaptiveCardView } from './AdaptiveCardView.tsx';
import { SignInButton } from './SignInButton.tsx';
import { useCard, type CardInMessage as Props } from './useCard.ts';

const useStyles = makeStyles({
  card: { display: 'grid', rowGap: tokens.spacingVerticalXS, maxWidth: '560px' },
});

export function CardInMessage(props: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { card, notice, isBusy, use, signedIn } = useCard(props);
  return (
    <div className={styles.card} aria-busy={isBusy}>
      <AdaptiveCardView card={card} isInert={isBusy} onUse={(each) => void use(each)} />
      {isBusy && <ProgressBar aria-label={texts.chat.working} />}
      {notice && (
        <MessageBar intent={notice.kind === 'error' ? 'error' : 'info'} layout="multiline" politeness="assertive">
          <MessageBarBody>{notice.text ?? texts.chat.botFailed}</MessageBarBody>
        </MessageBar>
      )}
      {notice?.kind === 'signIn' && (
        <div>
          <SignInButton
            person={props.asker.person}
            button={notice.button}
            onSignedIn={(state) => void signedIn(state)}
          />
        </div>
      )}
    </div>
  );
}
