import { tokens } from '@fluentui/react-components';
import {
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  HostConfig,
  OpenUrlAction,
  SubmitAction,
  Table,
  Versions,
  type Action,
} from 'adaptivecards';
import { cardHtmlOf } from './cardMarkdown.ts';

// The package calls itself free of side effects, so bundlers drop its own registration of tables.
GlobalRegistry.defaultElements.register('Table', Table, Versions.v1_5);
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardHtmlOf(text);
  result.didProcess = true;
};

const FONTS = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const WEIGHTS = { lighter: 200, default: 400, bolder: 600 };
const FOREGROUND = {
  default: { default: tokens.colorNeutralForeground1, subtle: tokens.colorNeutralForeground2 },
  dark: { default: tokens.colorNeutralForeground1, subtle: tokens.colorNeutralForeground2 },
  light: { default: tokens.colorNeutralForegroundInverted, subtle: tokens.colorNeutralForegroundInverted },
  accent: { default: tokens.colorBrandForeground1, subtle: tokens.colorBrandForeground2 },
  good: { default: tokens.colorStatusSuccessForeground1, subtle: tokens.colorStatusSuccessForeground1 },
  warning: { default: tokens.colorStatusWarningForeground1, subtle: tokens.colorStatusWarningForeground1 },
  attention: { default: tokens.colorStatusDangerForeground1, subtle: tokens.colorStatusDangerForeground1 },
};
const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors: FOREGROUND });

/** Measures of Teams' own host config; colours are Fluent tokens, so one config serves every theme. */
const CONFIG = new HostConfig({
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  textBlock: { headingLevel: 3 },
  fontTypes: {
    default: { fontFamily: tokens.fontFamilyBase, fontSizes: FONTS, fontWeights: WEIGHTS },
    monospace: { fontFamily: tokens.fontFamilyMonospace, fontSizes: FONTS, fontWeights: WEIGHTS },
  },
  containerStyles: {
    default: container('transparent'),
    emphasis: container(tokens.colorNeutralBackground3),
    accent: container(tokens.colorBrandBackground2),
    good: container(tokens.colorStatusSuccessBackground1),
    warning: container(tokens.colorStatusWarningBackground1),
    attention: container(tokens.colorStatusDangerBackground1),
  },
  actions: {
    maxActions: 6,
    // The gap of the row is a style: a spacer would indent what stands below.
    buttonSpacing: 0,
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 160 }, value: { wrap: true }, spacing: 16 },
});

export type CardUse =
  | { readonly kind: 'execute'; readonly action: Record<string, unknown> }
  | { readonly kind: 'openUrl'; readonly url: string };

/** @returns undefined when the card cannot be shown, e.g. for its version; Teams then shows the message without it */
export function renderCard(
  shown: unknown,
  onUse: (use: CardUse) => void,
  onSubmit?: (data: object) => void,
): HTMLElement | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = CONFIG;
  card.onExecuteAction = (action) => {
    // Only dialogs take what is submitted; in a message Teams would send it to the bot as a message.
    if (action instanceof SubmitAction) onSubmit?.(action.data ?? {});
    const use = useOf(action);
    if (use) onUse(use);
  };
  card.parse(shown);
  return card.render();
}

function useOf(action: Action): CardUse | undefined {
  if (action instanceof OpenUrlAction && action.url) return { kind: 'openUrl', url: action.url };
  if (!(action instanceof ExecuteAction)) return undefined;
  const { id, verb, data } = action;
  return {
    kind: 'execute',
    action: { type: 'Action.Execute', ...(id !== undefined && { id }), verb, data: data ?? {} },
  };
}
