import { makeStaticStyles, tokens } from '@fluentui/react-components';

const FIELD = {
  boxSizing: 'border-box',
  width: '100%',
  padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
  font: 'inherit',
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  borderRadius: tokens.borderRadiusMedium,
} as const;

/** Looks for the markup that the card library makes; it has class names of its own and knows no theme. */
export const useCardStyles = makeStaticStyles({
  '.ac-pushButton': {
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  '.ac-pushButton:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  '.ac-pushButton.style-positive': {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandStroke1}`,
  },
  '.ac-pushButton.style-destructive': { color: tokens.colorStatusDangerForeground1 },
  '.ac-pushButton:focus-visible, .ac-anchor:focus-visible, .ac-selectable:focus-visible': {
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '1px',
  },
  '.ac-textInput, .ac-choiceSetInput-compact, .ac-dateInput, .ac-numberInput': FIELD,
  '.ac-textInput:focus-visible, .ac-choiceSetInput-compact:focus-visible': {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-1px',
  },
  '.ac-choiceSetInput-expanded input, .ac-toggleInput input': { accentColor: tokens.colorCompoundBrandBackground },
  '.ac-choiceSetInput-expanded label': { paddingBlock: tokens.spacingVerticalXS },
  '.ac-multiline': { minHeight: '72px', resize: 'vertical' },
  '.ac-adaptiveCard a': { color: tokens.colorBrandForegroundLink },
  '.ac-adaptiveCard ul, .ac-adaptiveCard ol': { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  '.ac-adaptiveCard p': { margin: 0 },
  '.ac-factset td': { verticalAlign: 'top', paddingBottom: tokens.spacingVerticalXXS },
  '.ac-factset p': { margin: 0 },
});
