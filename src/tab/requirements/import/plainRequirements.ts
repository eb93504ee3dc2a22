import { isDemand, isHeading } from './heading.ts';
import { markerOf, type ListMarker } from './listMarker.ts';
import type { Division, PastedRequirement } from './pastedRequirements.ts';

/** A requirement that more lines may come to. */
type Open = { text: string; readonly place: string; items: ListMarker['kind'] | undefined };

/**
 * Requirements of a text without columns. What only goes on with the one before stays with it: a line that a PDF has
 * broken, and the list under `Leverantören ska:`.
 */
export function plainRequirements(text: string, by: Division): readonly PastedRequirement[] {
  const found: Open[] = [];
  let heading = '';
  let isAfterBlank = false;
  for (const line of text.split('\n')) {
    const marker = markerOf(line);
    const rest = line.slice(marker?.length ?? 0).trim();
    if (rest === '') {
      isAfterBlank = true;
      continue;
    }
    const open = found.at(-1);
    const isNew = by === 'paragraphs' && isAfterBlank;
    isAfterBlank = false;
    if (open !== undefined && belongsTo(open, marker)) {
      open.text += `\n${line.trim()}`;
      open.items = marker?.kind;
    } else if (open !== undefined && marker === undefined && !isNew && goesOn(open, rest, by)) {
      open.text += /^\p{Ll}/u.test(rest) ? ` ${rest}` : `\n${rest}`;
    } else if (isHeadingLine(rest, marker)) {
      heading = [nameOf(marker), rest.replace(/:$/u, '')].filter((part) => part !== '').join(' ');
    } else {
      found.push({ text: rest, place: placeOf(heading, nameOf(marker)), items: undefined });
    }
  }
  return found.map(({ text: own, place }) => ({ text: own, place }));
}

/** An item of the list that the requirement leads into. */
function belongsTo(open: Open, marker: ListMarker | undefined): boolean {
  if (marker === undefined || marker.kind === 'place') return false;
  return open.items === undefined ? open.text.endsWith(':') && isDemand(open.text) : open.items === marker.kind;
}

function goesOn(open: Open, line: string, by: Division): boolean {
  const isBroken = /^\p{Ll}/u.test(line) && !/[.:;!?]$/u.test(open.text);
  return isBroken || (by === 'paragraphs' && open.items === undefined);
}

function isHeadingLine(line: string, marker: ListMarker | undefined): boolean {
  if (marker?.kind === 'bullet' || !isHeading(line)) return false;
  return line.endsWith(':') || marker?.kind === 'place';
}

function nameOf(marker: ListMarker | undefined): string {
  return marker === undefined || marker.kind === 'bullet' ? '' : marker.name;
}

/** `3.2 Kemikalier` and `3.2.1` give `3.2.1 Kemikalier`. */
function placeOf(heading: string, own: string): string {
  if (own === '' || heading === '') return own === '' ? heading : own;
  const [, number = '', words = heading] = /^([\d.]+)\s+(.*)$/u.exec(heading) ?? [];
  return number !== '' && own.startsWith(`${number}.`) ? `${own} ${words}` : `${heading}, ${own}`;
}
