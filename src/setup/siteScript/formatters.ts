import type { Colour } from './listLook.ts';

const SCHEMA = 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json';

/**
 * The classes of SharePoint's own choice pills, which follow the theme of the site and keep their contrast.
 * https://learn.microsoft.com/sharepoint/dev/declarative-customization/column-formatting#style-guidelines
 */
const CLASSES: Readonly<Record<Colour, string>> = {
  gray: 'sp-css-backgroundColor-BgLightGray sp-css-color-LightGrayFont',
  blue: 'sp-css-backgroundColor-BgCornflowerBlue sp-css-color-CornflowerBlueFont',
  purple: 'sp-css-backgroundColor-BgLightPurple sp-css-color-LightPurpleFont',
  gold: 'sp-css-backgroundColor-BgGold sp-css-color-GoldFont',
  orange: 'sp-css-backgroundColor-BgPeach sp-css-color-PeachFont',
  green: 'sp-css-backgroundColor-BgMintGreen sp-css-color-MintGreenFont',
  red: 'sp-css-backgroundColor-BgDustRose sp-css-color-DustRoseFont',
};

/** For a choice that somebody added: a border and no colour. */
const OTHER = 'sp-field-borderAllRegular sp-field-borderAllSolid sp-css-borderColor-neutralSecondary';

/** Shape of SharePoint's own pill. */
const PILL = {
  'box-sizing': 'border-box',
  padding: '4px 8px 5px 8px',
  'border-radius': '16px',
  height: '24px',
  'align-items': 'center',
  'white-space': 'nowrap',
  overflow: 'hidden',
  'text-overflow': 'ellipsis',
  margin: '4px 4px 4px 0',
};

/** A choice as a coloured chip with its own words; an empty value shows nothing. */
export function chipFormatter(colours: Readonly<Record<string, Colour>>): object {
  const classes = Object.entries(colours).reduceRight(
    (rest, [choice, colour]) => `if(@currentField == ${quoted(choice)}, ${quoted(CLASSES[colour])}, ${rest})`,
    quoted(OTHER),
  );
  const chip = {
    elmType: 'div',
    style: { ...PILL, display: "=if(@currentField == '', 'none', 'flex')" },
    attributes: { class: `=${classes}`, title: '@currentField' },
    txtContent: '@currentField',
  };
  return { $schema: SCHEMA, elmType: 'div', style: { display: 'flex', 'flex-wrap': 'wrap' }, children: [chip] };
}

/** A day that says in words and in bold when it has passed. */
export function passedFormatter(word: string): object {
  const isPast = 'Number(@currentField) > 0 && @currentField < @now';
  return {
    $schema: SCHEMA,
    elmType: 'span',
    attributes: { class: `=if(${isPast}, 'sp-field-bold sp-css-color-DustRoseFont', '')` },
    txtContent: `=if(Number(@currentField) == 0, '', toLocaleDateString(@currentField) + if(${isPast}, ${quoted(` (${word})`)}, ''))`,
  };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "\\'")}'`;
}
