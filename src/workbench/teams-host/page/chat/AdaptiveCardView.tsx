import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef } from 'react';
import { renderCard, type CardUse } from './cardHost.ts';
import { useCardStyles } from './cardStyles.ts';

const useStyles = makeStyles({
  card: {
    maxWidth: '560px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
  },
});

type Props = {
  readonly card: unknown;
  readonly onUse: (use: CardUse) => void;
  /** In a dialog: takes what was filled in. */
  readonly onSubmit?: (data: object) => void;
  /** Shown only, or busy: nothing in the card can be used. */
  readonly isInert: boolean;
};

export function AdaptiveCardView({ card, onUse, onSubmit, isInert }: Props) {
  const styles = useStyles();
  useCardStyles();
  const place = useRef<HTMLDivElement>(null);
  const use = useEffectEvent(onUse);
  const submit = useEffectEvent((data: object) => onSubmit?.(data));
  useEffect(() => {
    const rendered = renderCard(
      card,
      (each) => use(each),
      (data) => submit(data),
    );
    if (rendered) place.current?.replaceChildren(rendered);
  }, [card]);
  return <div ref={place} className={styles.card} inert={isInert} />;
}
