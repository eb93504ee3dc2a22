import { badRequest } from '../errors.ts';
import { tokens, type Token } from '../odata/tokens.ts';
import type { DriveItem } from './store/driveItem.ts';

type Test = (item: DriveItem) => boolean;

/** Whether an item has a facet. */
const FACETS: Readonly<Record<string, Test>> = {
  file: ({ kind }) => kind === 'file',
  folder: ({ kind }) => kind === 'folder' || kind === 'root',
  image: ({ image }) => image !== undefined,
  bundle: ({ kind }) => kind === 'bundle',
  'bundle/album': ({ isAlbum }) => isAlbum === true,
  specialfolder: ({ special }) => special !== undefined,
  photo: () => false,
  audio: () => false,
  video: () => false,
};

const invalid = () => badRequest('Invalid filter clause');

/**
 * Reads the filters that OneDrive takes of items: facets compared with null, and names, joined by `and`.
 * @throws Refused 400
 */
export function itemFilter(text: string | undefined): Test {
  if (text === undefined) return () => true;
  const rest = [...tokens(text)];
  const tests: Test[] = [];
  do tests.push(comparison(rest));
  while (takesAnd(rest));
  if (rest.length > 0) throw invalid();
  return (item) => tests.every((test) => test(item));
}

function takesAnd(rest: Token[]): boolean {
  const [next] = rest;
  if (next?.kind !== 'word' || next.text.toLowerCase() !== 'and') return false;
  rest.shift();
  return true;
}

function comparison(rest: Token[]): Test {
  const [property, operator, value] = rest.splice(0, 3);
  if (property?.kind !== 'word' || operator?.kind !== 'word' || (value?.kind !== 'word' && value?.kind !== 'string'))
    throw invalid();
  if (operator.text !== 'eq' && operator.text !== 'ne') throw invalid();
  const isWanted = operator.text === 'eq';
  const name = property.text.toLowerCase();
  if (name === 'name' && value.kind === 'string') {
    const wanted = value.text.toLowerCase();
    return (item) => (item.name.toLowerCase() === wanted) === isWanted;
  }
  const has = Object.hasOwn(FACETS, name) ? FACETS[name] : undefined;
  if (has === undefined || value.kind !== 'word' || value.text !== 'null') throw invalid();
  return (item) => has(item) !== isWanted;
}
