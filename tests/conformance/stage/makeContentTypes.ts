import { at, elementsOf, idsOf } from '../json.ts';
import { SITE } from './openStage.ts';
import type { Maker } from './place.ts';

/**
 * Content types: those that come with the site are spoken of by their ids, others are made after the document set or the
 * item, and copied to the list when the example asks there.
 */
export const makeContentTypes: Maker = async ({ stage, ahead }, path, literal) => {
  const { request, expected } = stage.example;
  if (literal?.startsWith('0x') === true && request.method === 'GET') {
    const { status } = await stage.send('GET', `${path}/${literal}`);
    if (status === 200) return [literal];
  }
  const shown = elementsOf(expected?.body)[0];
  const parent = /^0x0120/.test(String(at(shown, 'base', 'id'))) ? '0x0120D520' : '0x0101';
  const body = { name: 'Our kind', description: 'A kind of our own', group: 'Our kinds', base: { id: parent } };
  const made = await stage.make('POST', `${SITE}/contentTypes`, { body });
  const id = at(made, 'id');
  if (typeof id !== 'string') return [];
  if (/ublish/.test(ahead[0] ?? '')) await stage.make('POST', `${SITE}/contentTypes/${id}/publish`, { body: {} });
  if (!path.includes('/lists/')) return [id];
  const copy = await stage.make('POST', `${path}/addCopy`, { body: { contentType: `${SITE}/contentTypes/${id}` } });
  const copied = at(copy, 'id');
  return typeof copied === 'string' ? [copied] : [];
};

/** A copy of a content type from the hub, which is an operation of the site. */
export const makeOperations: Maker = async ({ stage }, path) => {
  const site = path.replace(/\/operations$/, '');
  await stage.make('POST', `${site}/contentTypes/addCopyFromContentTypeHub`, { body: { contentTypeId: '0x0101' } });
  return idsOf((await stage.send('GET', path)).body);
};
