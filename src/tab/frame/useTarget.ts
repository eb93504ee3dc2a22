import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  target: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '24px',
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
});

/** For a link that stands by itself: high enough to be hit with a finger (WCAG 2.2, 2.5.8), whatever stands beside it. */
export function useTarget(): string {
  return useStyles().target;
}
