import { at, elementsOf, idsOf, textOr } from '../json.ts';
import type { Journey, Maker } from './place.ts';

/**
 * Content types: those that come with the site are spoken of by their ids, others are made after the document set or the
 * item, and copied to the list when the example asks there.
 */
export const makeContentTypes: Maker = async (journey, path, literal) => {
  const { stage, ahead } = journey;
  const { request, expected } = stage.example;
  const site = siteOf(path);
  if (literal?.startsWith('0x') === true && request.method === 'GET') {
    const { status } = await stage.send('GET', `${path}/${literal}`);
    if (status === 200) return [literal];
  }
  const shown = elementsOf(expected?.body)[0];
  const parent = /^0x0120/.test(String(at(shown, 'base', 'id'))) ? '0x0120D520' : '0x0101';
  const body = { name: 'Our kind', description: 'A kind of our own', group: 'Our kinds', base: { id: parent } };
  const made = await stage.make('POST', `${site}/contentTypes`, { body });
  const id = at(made, 'id');
  if (typeof id !== 'string') return [];
  if (/ublish/.test(ahead[0] ?? '')) await stage.make('POST', `${site}/contentTypes/${id}/publish`, { body: {} });
  if (literal === undefined) await offerFromHub(journey, id);
  if (!path.includes('/lists/')) return [id];
  const copy = await stage.make('POST', `${path}/addCopy`, { body: { contentType: `${site}/contentTypes/${id}` } });
  const copied = at(copy, 'id');
  return typeof copied === 'string' ? [copied] : [];
};

const siteOf = (path: string): string => path.replace(/\/(lists|contentTypes)(\/.*)?$/, '');

/**
 * A type that is asked for from the hub goes on by itself where it is new, and is answered at once where it is known: the
 * example tells which by the status that it shows.
 */
async function offerFromHub({ stage, names }: Journey, known: string): Promise<void> {
  const { request, expected } = stage.example;
  const wanted = textOr(request.body, 'contentTypeId');
  if (wanted === undefined || expected === null) return;
  const body = { name: 'Of the hub', description: 'Of the hub', group: 'Our kinds', base: { id: '0x01' } };
  const isNew = expected.status === 202;
  const offered = isNew ? textOr(await stage.make('POST', '/sites/root/contentTypes', { body }), 'id') : known;
  if (offered !== undefined) names.set(wanted, offered);
}

/** A copy of a content type from the hub, which is an operation of the site or list that took it. */
export const makeOperations: Maker = async ({ stage }, path) => {
  const taker = path.replace(/\/operations$/, '');
  await stage.make('POST', `${taker}/contentTypes/addCopyFromContentTypeHub`, { body: { contentTypeId: '0x0102' } });
  return idsOf((await stage.send('GET', path)).body);
};
