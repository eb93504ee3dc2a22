import { isDemand, isHeading } from './heading.ts';
import { markerOf, type ListMarker } from './listMarker.ts';
import type { Division, PastedRequirement } from './pastedRequirement.ts';

/** A requirement that more lines may come to. */
type Open = { text: string; readonly place: string; items: ListMarker['kind'] | undefined };

type Heading = { readonly number: string; readonly words: string; hasUnder: boolean };

/**
 * Requirements of a text without columns. What only goes on with the one before stays with it: a line that a PDF has
 * broken, and the list under `Leverantören ska:`.
 */
export function plainRequirements(text: string, by: Division): readonly PastedRequirement[] {
  const found: Open[] = [];
  let heading: Heading | undefined;
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
      const next = { number: nameOf(marker), words: rest, hasUnder: false };
      if (heading !== undefined && !next.number.startsWith(`${heading.number}.`)) found.push(...alone(heading));
      heading = next;
    } else {
      if (heading !== undefined) heading.hasUnder = true;
      found.push({ text: rest, place: placeOf(heading, nameOf(marker)), items: undefined });
    }
  }
  if (heading !== undefined) found.push(...alone(heading));
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

/** A few words that nothing stands under are no heading: `4.2.1 Fria från PVC`. */
function alone({ number, words, hasUnder }: Heading): readonly Open[] {
  return hasUnder ? [] : [{ text: words, place: number, items: undefined }];
}

/** `3.2 Kemikalier` and `3.2.1` give `3.2.1 Kemikalier`. */
function placeOf(heading: Heading | undefined, own: string): string {
  if (heading === undefined) return own;
  const words = heading.words.replace(/:$/u, '');
  if (heading.number !== '' && own.startsWith(`${heading.number}.`)) return `${own} ${words}`;
  const whole = heading.number === '' ? words : `${heading.number} ${words}`;
  return own === '' ? whole : `${whole}, ${own}`;
}
