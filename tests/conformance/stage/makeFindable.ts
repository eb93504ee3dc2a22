import { elementsOf, idsOf } from '../json.ts';
import { COLLEAGUE, OWNER, type Stage } from './openStage.ts';
import { picture } from './picture.ts';
import type { Journey, Maker } from './place.ts';

const TEXT = { 'content-type': 'text/plain' };

/** Files and folders that the name in `search(q='…')` leads to. */
export async function makeFound({ stage }: Journey, path: string, segment: string): Promise<void> {
  const words = (/q='([^']*)'/.exec(decodeURIComponent(segment))?.[1] ?? '').replace(/^\{.*\}$/, 'contoso');
  const drive = path.replace(/\/(root|items)(\/.*)?$/, '');
  const shown = elementsOf(stage.example.expected?.body);
  for (const thing of shown.filter((candidate) => 'remoteItem' in candidate))
    await makeShared(stage, { name: `${words} of a colleague`, isFolder: 'folder' in thing });
  // One more like the last, so that there may be a next page.
  for (const [place, thing] of [...shown, shown.at(-1) ?? {}].entries()) {
    const isImage = 'image' in thing;
    const name = `${words} ${place}${'folder' in thing ? '' : isImage ? '.png' : '.txt'}`;
    if ('folder' in thing) await stage.make('POST', `${drive}/root/children`, { body: { name, folder: {} } });
    else await upload(stage, `${drive}/root:/${encodeURIComponent(name)}:`, isImage);
  }
}

const upload = (stage: Stage, path: string, isImage: boolean): Promise<unknown> =>
  stage.make('PUT', `${path}/content`, {
    ...(isImage ? picture : { rawBody: 'content', headers: TEXT }),
  });

/** Something that the person follows. */
export const makeFollowed: Maker = async ({ stage }, path) => {
  const drive = path.replace(/\/following$/, '');
  const ids: string[] = [];
  for (const name of ['March Proposal.docx', 'Vacation.jpg']) {
    const [id = ''] = idsOf(await upload(stage, `${drive}/root:/${name}:`, false));
    await stage.make('POST', `${drive}/items/${id}/follow`);
    ids.push(id);
  }
  return ids;
};

/** Files of one's own, and one of a colleague. */
export async function makeRecent(journey: Journey, path: string): Promise<void> {
  await makeFollowed(journey, path);
  await makeShared(journey.stage, { name: 'Team Roster.txt', isFolder: false });
}

/** Something that a colleague shares with the person, and something that the person shares. */
export async function makeBothShared({ stage }: Journey, path: string): Promise<void> {
  await makeShared(stage, { name: 'Team Roster.txt', isFolder: false });
  const [mine = ''] = idsOf(await upload(stage, `${path}/root:/shared-file1.txt:`, false));
  await stage.make('POST', `${path}/items/${mine}/createLink`, { body: { type: 'view', scope: 'organization' } });
}

type Shared = { readonly name: string; readonly isFolder: boolean };

async function makeShared(stage: Stage, { name, isFolder }: Shared): Promise<void> {
  const as = { authorization: `Bearer ${COLLEAGUE}` };
  const theirs = isFolder
    ? await stage.make('POST', '/me/drive/root/children', { body: { name, folder: {} }, headers: as })
    : await stage.make('PUT', `/me/drive/root:/${encodeURIComponent(name)}:/content`, {
        rawBody: 'content',
        headers: { ...TEXT, ...as },
      });
  await stage.make('POST', `/me/drive/items/${idsOf(theirs)[0] ?? ''}/invite`, {
    body: { recipients: [{ objectId: OWNER }], roles: ['write'], requireSignIn: true, sendInvitation: false },
    headers: as,
  });
}

/** Something that has been thrown away on the site. */
export async function makeRemoved({ stage }: Journey, site: string): Promise<void> {
  const file = await upload(stage, `${site}/drive/root:/file1.txt:`, false);
  await stage.make('DELETE', `${site}/drive/items/${idsOf(file)[0] ?? ''}`);
}
