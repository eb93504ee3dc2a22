import { at, idsOf } from '../json.ts';
import { SITE } from './openStage.ts';
import type { Journey } from './place.ts';

/**
 * Takes a delta token, then lets things change: something is changed, something removed. Whatever the example calls a
 * token is from then on called as this one.
 */
export async function passTime({ stage, names }: Journey, deltaPath: string): Promise<void> {
  const collection = deltaPath.replace(/\/delta$/, '');
  const isDrive = collection.includes('drive');
  if (isDrive) await makeFiles(stage.make, collection);
  const token = await tokenOf(stage.send, deltaPath);
  const { request, expected } = stage.example;
  const literal = /[?&(]\$?(?:delta)?token='?([^'&)]+)/.exec(request.url)?.[1];
  // A token that is refused has to be sent as it is.
  if (token !== undefined && literal !== undefined && literal !== 'latest' && expected?.status !== 400)
    names.set(literal, token);
  if (!isDrive && collection.endsWith('/items')) await changeRows(stage.make, collection);
  else if (collection === '/sites')
    await stage.make('POST', `${SITE}/lists`, { body: { displayName: 'New', list: { template: 'genericList' } } });
  else if (isDrive) await changeFiles(stage.make, collection);
  if (expected?.status === 410) stage.service.expireDeltaTokens();
}

type Stage = Journey['stage'];

/** The token of the link that a whole walk ends with. */
async function tokenOf(send: Stage['send'], deltaPath: string): Promise<string | undefined> {
  let next: unknown = deltaPath;
  for (let page = 0; page < 50 && typeof next === 'string'; page += 1) {
    const { body } = await send('GET', next);
    const link = at(body, '@odata.deltaLink');
    if (typeof link === 'string') return /token='?([^'&)]+)/.exec(decodeURIComponent(link))?.[1];
    next = at(body, '@odata.nextLink');
  }
  return undefined;
}

async function changeRows(make: Stage['make'], items: string): Promise<void> {
  await make('PATCH', `${items}/1/fields`, { body: { Title: 'plaster' } });
  const last = idsOf(await make('GET', items)).at(-1);
  if (last !== undefined && last !== '1') await make('DELETE', `${items}/${last}`);
}

/** Things that are there before the token, so that what becomes of them after it is told of. */
async function makeFiles(make: Stage['make'], root: string): Promise<void> {
  await make('POST', `${root}/children`, { body: { name: 'folder2', folder: {} } });
  for (const name of ['file1.txt', 'file2.txt', 'file5.txt']) await upload(make, root, name);
}

async function changeFiles(make: Stage['make'], root: string): Promise<void> {
  await upload(make, root, 'file.txt');
  const drive = driveOf(root);
  for (const name of ['folder2', 'file5.txt']) {
    const [id = ''] = idsOf(await make('GET', `${drive}/root:/${name}`));
    await make('DELETE', `${drive}/items/${id}`);
  }
}

const driveOf = (root: string): string => root.replace(/\/(root|items)(\/.*)?$/, '');

const upload = (make: Stage['make'], root: string, name: string): Promise<unknown> =>
  make('PUT', `${driveOf(root)}/root:/${name}:/content`, { rawBody: name, headers: { 'content-type': 'text/plain' } });
