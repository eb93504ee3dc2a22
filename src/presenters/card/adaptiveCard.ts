/**
 * The part of Adaptive Cards 1.5 that our cards use, as plain JSON.
 * https://adaptivecards.io/schemas/1.5.0/adaptive-card.json
 * Arrays are not readonly only because the types of the Teams library take none that are.
 */
type Placed = {
  readonly id?: string;
  readonly isVisible?: boolean;
  readonly separator?: boolean;
  readonly spacing?: 'None' | 'Small' | 'Default' | 'Medium' | 'Large';
};

/** Text that is shown as it is: unlike a TextBlock's, a run's text is never read as Markdown. */
export type TextRun = {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Medium' | 'Large';
  readonly isSubtle?: boolean;
  readonly strikethrough?: true;
  /** Makes a link of the run. */
  readonly selectAction?: OpenUrl;
};
export type RichTextBlock = Placed & { readonly type: 'RichTextBlock'; readonly inlines: TextRun[] };
/** Reads Markdown: only for sentences of our own, never for what somebody typed. */
export type TextBlock = Placed & {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly weight?: 'Default' | 'Bolder';
  readonly size?: 'Small';
  readonly color?: 'Attention';
  readonly isSubtle?: boolean;
  readonly style?: 'heading';
};
export type Container = Placed & {
  readonly type: 'Container';
  readonly items: Element[];
  readonly style?: 'default' | 'emphasis' | 'good' | 'attention' | 'warning';
};
export type ActionSet = Placed & { readonly type: 'ActionSet'; readonly actions: Action[] };
export type Choice = { readonly title: string; readonly value: string };
export type ChoiceSet = Placed & {
  readonly type: 'Input.ChoiceSet';
  readonly id: string;
  readonly label: string;
  readonly choices: Choice[];
  readonly style: 'compact' | 'expanded';
  readonly value?: string;
  readonly isRequired: true;
  readonly errorMessage: string;
  readonly wrap: true;
};
export type TextInput = Placed & {
  readonly type: 'Input.Text';
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly isMultiline: true;
  readonly maxLength: number;
  readonly value?: string;
};
export type Element = RichTextBlock | TextBlock | Container | ActionSet | ChoiceSet | TextInput;

export type OpenUrl = { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string };
export type ToggleVisibility = {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: string[];
};
export type Execute = {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, string>>;
  readonly style?: 'positive';
  /** For clients that do not know Action.Execute. */
  readonly fallback?: OpenUrl;
};
export type Action = OpenUrl | ToggleVisibility | Execute;

export type AdaptiveCard = {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: string;
  readonly fallbackText: string;
  readonly body: Element[];
  readonly actions: Action[];
  /** Without `userIds` Teams refreshes for everybody in chats of at most 60 people, with them for those named. */
  readonly refresh: { readonly action: Execute; readonly userIds?: string[] };
};

/**
 * What a link unfolds to: 1.3 and nothing but what leads on, as Teams asks of unfurled cards. Some clients show no
 * more than that, and nobody can answer in it.
 */
export type LinkedCard = Pick<AdaptiveCard, 'type' | '$schema' | 'lang' | 'fallbackText' | 'body'> & {
  readonly version: '1.3';
  readonly actions: OpenUrl[];
};

export const ADAPTIVE_CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Size as it travels: bytes of UTF-8. Counted for each of up to 25 results of a search, so nothing is made to count. */
export function sizeOf(card: object): number {
  // Half a surrogate pair stands in JSON as an escape; the two halves of a whole one are four bytes.
  const json = JSON.stringify(card);
  let bytes = json.length;
  for (let at = 0; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 || isHalfOfPair(unit) ? 1 : 2;
  }
  return bytes;
}

function isHalfOfPair(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
