import { at, elementsOf, idsOf, isObject, textOr, type JsonObject } from '../json.ts';
import { picture } from './picture.ts';
import type { Journey, Maker } from './place.ts';
import type { Stage } from './openStage.ts';

const TEXT = { 'content-type': 'text/plain' };

/** Segments after which a thing has to be a folder. */
const IN_FOLDER = /^(children|delta|search)/;

/** A file or folder such as the example goes on to use. */
export const makeDriveItem: Maker = async ({ stage, ahead }, path) => {
  const drive = path.replace(/(\/lists\/[^/]+)?(\/root)?\/items$/, '');
  const { request, expected } = stage.example;
  const shown = isObject(expected?.body) ? expected.body : {};
  const isForChildren = at(request.body, 'childrenOnly') === true;
  const isFolder = isForChildren || IN_FOLDER.test(ahead[0] ?? '') || 'folder' in shown || 'bundle' in shown;
  const made =
    'bundle' in shown
      ? await makeBundle(stage, drive, at(shown, 'bundle', 'album') !== undefined)
      : isFolder
        ? await makeFolder(stage, drive, 'Our folder')
        : await makeFile(stage, drive, fileName(shown, request.method));
  const id = at(made, 'id');
  if (typeof id !== 'string') return [];
  await prepare(stage, `${drive}/items/${id}`, ahead.at(-1) ?? '');
  return [id];
};

const fileName = ({ name, image, thumbnails }: JsonObject, method: string): string => {
  if (image !== undefined || thumbnails !== undefined) return 'photo.png';
  return typeof name === 'string' && method === 'GET' ? name : 'contoso plan.txt';
};

async function makeFile(stage: Stage, drive: string, name: string): Promise<unknown> {
  let made: unknown;
  for (const text of ['first', 'second', 'third'])
    made = await stage.make('PUT', `${drive}/root:/${encodeURIComponent(name)}:/content`, {
      ...(name.endsWith('.png') ? picture : { rawBody: text, headers: TEXT }),
    });
  return made;
}

/** A bundle holds what lives elsewhere. */
async function makeBundle(stage: Stage, drive: string, isAlbum: boolean): Promise<unknown> {
  const children = idsOf(await makeFile(stage, drive, 'agreement.txt')).map((id) => ({ id }));
  return stage.make('POST', `${drive}/bundles`, {
    body: { name: 'Agreements', bundle: isAlbum ? { album: {} } : {}, children },
  });
}

const makeFolder = (stage: Stage, drive: string, name: string): Promise<unknown> =>
  stage.make('POST', `${drive}/root/children`, {
    body: { name, folder: {}, '@microsoft.graph.conflictBehavior': 'rename' },
  });

/** What has to have happened to a file before something can be done with it. */
async function prepare(stage: Stage, path: string, action: string): Promise<void> {
  if (/^(checkin|discardCheckout)$/.test(action)) await stage.make('POST', `${path}/checkout`);
  if (action === 'retentionLabel' && textOr(stage.example.request.body, 'name') === undefined)
    await stage.make('PATCH', `${path}/retentionLabel`, { body: { name: 'Retention label for Contracts' } });
  if (action === 'extractSensitivityLabels')
    await stage.make('POST', `${path}/assignSensitivityLabel`, {
      body: { sensitivityLabelId: '5feba255-812e-446a-ac59-a7044ef827b5', assignmentMethod: 'standard' },
    });
  if (action === 'unfollow') await stage.make('POST', `${path}/follow`);
  if (action === 'restore') await stage.make('DELETE', path);
}

/** A file of the library of the site, by the key that its row has. */
export const makeLibraryRow: Maker = async ({ stage }, path) =>
  idsOf(
    await makeFile(stage, path.replace(/\/lists\/.*$/, '/drive').replace(/\/list\/items$/, ''), 'contoso plan.txt'),
  );

/** A place by path: its folder, and what is there unless the example is about to put it there. */
export async function makeFileAt({ stage, ahead }: Journey, path: string, segment: string): Promise<string> {
  const names = segment
    .replace(/^[^:]*:\/?/, '')
    .replace(/:$/, '')
    .split('/')
    .map((name) => name.replace(/^\{.*\}$/, 'Documents'));
  const drive = path.replace(/\/(items|root).*$/, '');
  const isWritten = /PUT|POST/.test(stage.example.request.method) && !IN_FOLDER.test(ahead[0] ?? '');
  const { request, expected } = stage.example;
  const isShownFolder = request.method === 'GET' && ahead.length === 0 && at(expected?.body, 'folder') !== undefined;
  const isFolder = IN_FOLDER.test(ahead[0] ?? '') || isShownFolder;
  const folders = isFolder ? names : names.slice(0, -1);
  let above = `${drive}/root`;
  for (const [depth, name] of folders.entries()) {
    await stage.make('POST', `${above}/children`, {
      body: { name, folder: {}, '@microsoft.graph.conflictBehavior': 'replace' },
    });
    above = `${drive}/root:/${names.slice(0, depth + 1).join('/')}:`;
  }
  const own = `${path}/root:/${names.join('/')}`.replace(/\/items\/root:/, '/root:');
  if (isShownFolder) await stage.make('POST', `${above}/children`, { body: { name: 'inside', folder: {} } });
  if (!isFolder && !isWritten) await stage.make('PUT', `${own}:/content`, { rawBody: 'first', headers: TEXT });
  return segment.endsWith(':') ? `${own}:` : own;
}

/** The same when they are shown inside of the folder that they are in. */
export async function makeShownChildren({ stage }: Journey, folder: string): Promise<void> {
  for (const { name } of elementsOf({ value: at(stage.example.expected?.body, 'children') }))
    if (typeof name === 'string')
      await stage.make('PUT', `${below(folder, name)}/content`, { rawBody: name, headers: TEXT });
}

/** The files and folders that the example shows, and one more so that there is a next page. */
export const makeChildren: Maker = async ({ stage }, path) => {
  // What a bundle holds has been put there with it.
  if (stage.example.request.method !== 'GET' || path.includes('/bundles/')) return [];
  const shown = elementsOf(stage.example.expected?.body);
  const parent = path.replace(/\/children$/, '');
  const ids: string[] = [];
  for (const thing of [...shown, { name: 'one more.txt' }]) {
    const title = textOr(thing, 'name') ?? 'another.txt';
    const made =
      at(thing, 'folder') === undefined
        ? await stage.make('PUT', `${below(parent, title)}/content`, { rawBody: title, headers: TEXT })
        : await stage.make('POST', path, { body: { name: title, folder: {} } });
    ids.push(...idsOf(made));
  }
  return ids;
};

/** The address of a thing by its name in a folder. */
const below = (folder: string, name: string): string =>
  folder.endsWith(':')
    ? `${folder.slice(0, -1)}/${encodeURIComponent(name)}:`
    : `${folder}:/${encodeURIComponent(name)}:`;

/** The folder of documents is there in every drive, and is made when it is first asked for. */
export const makeSpecialFolder: Maker = (_journey, _path, literal = '') =>
  Promise.resolve([literal.startsWith('{') ? 'documents' : literal]);
