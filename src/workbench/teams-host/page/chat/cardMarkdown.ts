/**
 * The part of Markdown that Teams renders in cards: bold, italics, links, lists, line breaks. Everything else stays
 * text; HTML in particular, since titles and reasons are typed by people.
 */
export function cardHtmlOf(markdown: string): string {
  const blocks = markdown.split(/\r?\n/).map((line) => ({ line, item: /^\s*(?:[-*]|(\d+)[.])\s+(.*)$/.exec(line) }));
  let html = '';
  let open: 'ol' | 'ul' | undefined;
  for (const [index, { line, item }] of blocks.entries()) {
    const list = item ? (item[1] === undefined ? 'ul' : 'ol') : undefined;
    if (open && open !== list) html += `</${open}>`;
    if (list && open !== list) html += `<${list}>`;
    const isAfterText = index > 0 && open === undefined && list === undefined;
    open = list;
    html += item ? `<li>${inline(item[2] ?? '')}</li>` : `${isAfterText ? '<br>' : ''}${inline(line)}`;
  }
  return open ? `${html}</${open}>` : html;
}

function inline(text: string): string {
  return escaped(text)
    .replace(/\[([^\]]+)\]\(((?:https?:|mailto:)[^)\s]+)\)/g, '<a href="$2" target="_blank" rel="noopener">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])[_*]([^_*\s](?:[^_*]*[^_*\s])?)[_*](?=$|[\s.,;:!?)])/g, '$1<em>$2</em>');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
