/** Reads field XML back into what Graph would call the column, written apart from what writes it. */
export function definitionOf(xml: string): Readonly<Record<string, unknown>> {
  const type = attribute(xml, 'Type') ?? '';
  const number = (name: string) => {
    const value = attribute(xml, name);
    return value === undefined ? undefined : Number(value);
  };
  const facets: Readonly<Record<string, object>> = {
    Text: { text: { maxLength: number('MaxLength') } },
    Note: {
      text: { allowMultipleLines: true, textType: attribute(xml, 'RichText') === 'TRUE' ? 'richText' : 'plain' },
    },
    Number: { number: { minimum: number('Min'), maximum: number('Max') } },
    Boolean: { boolean: {} },
    DateTime: { dateTime: { format: attribute(xml, 'Format') === 'DateTime' ? 'dateTime' : 'dateOnly' } },
    Choice: {
      choice: {
        choices: [...xml.matchAll(/<CHOICE>([^<]*)<\/CHOICE>/g)].map(([, text]) => unescaped(text ?? '')),
        allowTextEntry: attribute(xml, 'FillInChoice') === 'TRUE',
        displayAs: attribute(xml, 'Format') === 'Dropdown' ? 'dropDownMenu' : 'radioButtons',
      },
    },
  };
  return {
    name: attribute(xml, 'StaticName'),
    displayName: attribute(xml, 'DisplayName'),
    required: attribute(xml, 'Required') === 'TRUE',
    indexed: attribute(xml, 'Indexed') === 'TRUE',
    enforceUniqueValues: attribute(xml, 'EnforceUniqueValues') === 'TRUE',
    ...facets[type],
  };
}

/** Value of an attribute of the first element. */
export function attribute(xml: string, name: string): string | undefined {
  const [start = ''] = /^<[^>]*>/.exec(xml) ?? [];
  const value = new RegExp(` ${name}="([^"]*)"`).exec(start)?.[1];
  return value === undefined ? undefined : unescaped(value);
}

/** How many elements of this name there are. */
export function elementsOf(xml: string, name: string): number {
  return xml.split(`<${name}>`).length - 1;
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
