/** Every text that a card or reply shows, in order: of runs joined within their block, of text blocks, of messages. */
export function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('inlines' in value && Array.isArray(value.inlines)) return [value.inlines.map(textOf).join('')];
  const own = textOf(value);
  return [...(own === '' ? [] : [own]), ...Object.values(value).flatMap(textsIn)];
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('text' in value)) return '';
  return typeof value.text === 'string' ? value.text : '';
}
