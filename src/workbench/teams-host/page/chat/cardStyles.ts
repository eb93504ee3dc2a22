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
  // What has no room beside the others stands below them, rather than behind the edge of the card.
  '.ac-actionSet': { flexWrap: 'wrap', gap: tokens.spacingVerticalS },
  '.ac-pushButton': {
    minHeight: '32px',
    maxWidth: '100%',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  // Beside a field there is room for a short word, and it stays on its line.
  '.ac-inlineActionButton': {
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  '.ac-pushButton:hover, .ac-inlineActionButton:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  '.ac-pushButton.style-positive': {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandStroke1}`,
  },
  '.ac-pushButton.style-destructive': { color: tokens.colorStatusDangerForeground1 },
  '.ac-pushButton:focus-visible, .ac-inlineActionButton:focus-visible, .ac-anchor:focus-visible, .ac-selectable:focus-visible':
    {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  '.ac-textInput, .ac-choiceSetInput-compact, .ac-dateInput, .ac-numberInput': FIELD,
  '.ac-textInput:focus-visible, .ac-choiceSetInput-compact:focus-visible': {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-1px',
  },
  '.ac-choiceSetInput-expanded input, .ac-toggleInput input': { accentColor: tokens.colorCompoundBrandBackground },
  '.ac-choiceSetInput-multiSelect input': { accentColor: tokens.colorCompoundBrandBackground, flexShrink: 0 },
  '.ac-choiceSetInput-multiSelect label': { paddingBlock: tokens.spacingVerticalXS },
  '.ac-choiceSetInput-expanded label': { paddingBlock: tokens.spacingVerticalXS },
  '.ac-multiline': { minHeight: '72px', resize: 'vertical' },
  '.ac-adaptiveCard a': { color: tokens.colorBrandForegroundLink },
  '.ac-adaptiveCard ul, .ac-adaptiveCard ol': { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  '.ac-adaptiveCard p': { margin: 0 },
  '.ac-factset td': { verticalAlign: 'top', paddingBottom: tokens.spacingVerticalXXS },
  '.ac-factset p': { margin: 0 },
});
