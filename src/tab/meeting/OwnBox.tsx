import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';

const useStyles = makeStyles({
  // A bar of its own colour: of all that is on the page this is what the meeting waits for.
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
});

type Props = {
  readonly title: string;
  /** Where the focus goes when something in the box has been settled. */
  readonly titleRef: Ref<HTMLHeadingElement>;
  /** Where on its page the box stands. */
  readonly className?: string;
  readonly children: ReactNode;
};

/** What a meeting waits for from the person's own regions. */
export function OwnBox({ title, titleRef, className, children }: Props) {
  const styles = useStyles();
  return (
    <section aria-label={title} className={mergeClasses(styles.root, className)}>
      <h2 ref={titleRef} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
