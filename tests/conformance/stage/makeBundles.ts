import { at, elementsOf, idsOf, textOr } from '../json.ts';
import type { Stage } from './openStage.ts';
import type { Maker } from './place.ts';

/** A bundle with a file in it; files that the example is about to put into one are there, too. */
export const makeBundles: Maker = async ({ stage, names, ahead }, path, literal) => {
  const drive = path.replace(/\/bundles$/, '');
  const { request } = stage.example;
  const wanted = [...elementsOf({ value: at(request.body, 'children') }), ...elementsOf(request.body)];
  for (const thing of wanted) {
    const id = textOr(thing, 'id');
    if (id !== undefined) names.set(id, await aFile(stage, drive, `file ${names.size}.txt`));
  }
  if (literal === undefined && request.method !== 'GET') return [];
  const member = await aFile(stage, drive, 'agreement.txt');
  const [, removed] = ahead[0] === 'children' ? ahead : [];
  if (removed !== undefined) names.set(removed, member);
  const isAlbum = /album/.test(request.url);
  return idsOf(
    await stage.make('POST', path, {
      body: { name: 'Agreements', bundle: isAlbum ? { album: {} } : {}, children: [{ id: member }] },
    }),
  );
};

async function aFile(stage: Stage, drive: string, name: string): Promise<string> {
  const made = await stage.make('PUT', `${drive}/root:/${encodeURIComponent(name)}:/content`, { rawBody: name });
  return idsOf(made)[0] ?? '';
}
