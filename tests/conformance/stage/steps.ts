import { idsOf, textAt } from '../json.ts';
import { makeContentTypes, makeOperations } from './makeContentTypes.ts';
import { makePhoto } from './picture.ts';
import { makeBundles } from './makeBundles.ts';
import { makeFollowedSites } from './makeFollowedSites.ts';
import {
  makeChildren,
  makeDriveItem,
  makeLibraryRow,
  makeFileAt,
  makeShownChildren,
  makeSpecialFolder,
} from './makeFiles.ts';
import { makeBothShared, makeFollowed, makeFound, makeRecent, makeRemoved } from './makeFindable.ts';
import { makeSearchable } from './makeSearchable.ts';
import { makeDrives, makePermissions, makeShare, makeSubscriptions } from './makeGrants.ts';
import { makeColumns, makeItems, makeList, makeLists, makeSetVersions, makeVersions } from './makeLists.ts';
import { OWNER } from './openStage.ts';
import { passTime } from './passTime.ts';
import type { Journey, Kind, Maker, Place } from './place.ts';

export type Step = Place & {
  /** Segments after this one that it has used up as well. */
  readonly taken?: number;
};
type TakeStep = (journey: Journey, place: Place, segment: string) => Promise<Step>;

/** A thing that is there by itself. */
const thing =
  (kind: Kind): TakeStep =>
  (_journey, { path }, segment) =>
    Promise.resolve({ kind, path: `${path}/${segment}` });

/** A collection, and when a key follows the one of its things that is meant. */
const collection =
  (make: Maker, kind: Kind, functions: readonly string[] = []): TakeStep =>
  async (journey, { path }, segment) => {
    const own = `${path}/${segment}`;
    const [literal, ...ahead] = journey.ahead;
    const isFunction = literal !== undefined && functions.includes(literal.replace(/\(.*$/, ''));
    if (literal === undefined || isFunction) {
      // What is about to be added is not there yet.
      if (isFunction || journey.stage.example.request.method === 'GET') await make(journey, own);
      return { kind: 'other', path: own };
    }
    // What is not to be found is not made.
    if (ahead.length === 0 && journey.stage.example.expected?.status === 404)
      return { kind, path: `${own}/${encodeURIComponent(literal)}`, taken: 1 };
    const [key = journey.names.get(literal) ?? literal] = await make({ ...journey, ahead }, own, literal);
    journey.names.set(literal, key);
    return { kind, path: `${own}/${encodeURIComponent(key).replaceAll('%2C', ',')}`, taken: 1 };
  };

/** What has changed since a token was given is asked for with a token that is real. */
const delta: TakeStep = async (journey, { path }, segment) => {
  await passTime(journey, `${path}/delta`);
  return { kind: 'other', path: `${path}/${segment}` };
};

const rows: TakeStep = async (journey, place, segment) => {
  const step = await collection(makeItems, 'listItem', ['delta'])(journey, place, segment);
  if (journey.ahead[0]?.startsWith('delta') !== true) return step;
  return { ...(await delta(journey, step, journey.ahead[0])), taken: 1 };
};

const lists: TakeStep = async (journey, place, segment) => {
  if (journey.ahead.length === 0) return collection(makeLists, 'list')(journey, place, segment);
  // Files are rows of a library only.
  if (/^drive(Item)?$/i.test(journey.ahead.slice(1).find((each) => /^drive/i.test(each)) ?? ''))
    return { kind: 'library', path: `${place.path}/${segment}/Documents`, taken: 1 };
  return collection(makeList, 'list')(journey, place, segment);
};

/** The site of the stage: by its id when the example has one, by path when the example goes by path. */
const sites: TakeStep = async ({ stage, names, ahead }, { path }, segment) => {
  const [literal] = ahead;
  const own = `${path}/${segment}`;
  if (literal === undefined) return { kind: 'other', path: own };
  if (/^delta/.test(literal)) {
    await passTime({ stage, names, ahead }, `${own}/delta`);
    return { kind: 'other', path: `${own}/${literal}`, taken: 1 };
  }
  if (/^(getAllSites|add|remove)/.test(literal)) return { kind: 'other', path: own };
  if (literal === 'root' || literal.includes(':/')) return { kind: 'site', path: `${own}/${literal}`, taken: 1 };
  const { body } = await stage.send('GET', '/sites/contoso.sharepoint.com:/sites/inventory');
  const id = textAt(body, 'id');
  names.set(literal, id);
  return { kind: 'site', path: `${own}/${id}`, taken: 1 };
};

const users: TakeStep = ({ names, ahead }, { path }, segment) => {
  const [literal] = ahead;
  if (literal === undefined || literal.startsWith('delta') || literal.startsWith('$'))
    return Promise.resolve({ kind: 'other', path: `${path}/${segment}` });
  names.set(literal, OWNER);
  return Promise.resolve({ kind: 'person', path: `${path}/${segment}/${OWNER}`, taken: 1 });
};

const groups: TakeStep = async ({ stage, names, ahead }, { path }, segment) => {
  const [literal] = ahead;
  if (literal === undefined) return { kind: 'other', path: `${path}/${segment}` };
  // The group behind a site is a team, and the person is in it.
  const [key = literal] = idsOf((await stage.send('GET', '/me/joinedTeams')).body);
  names.set(literal, key);
  return { kind: 'group', path: `${path}/${segment}/${key}`, taken: 1 };
};

const fileByPath: TakeStep = async (journey, { path }, segment) => {
  if (!segment.includes(':')) {
    if (journey.ahead.length === 0) await makeShownChildren(journey, `${path}/${segment}`);
    return { kind: 'driveItem', path: `${path}/${segment}` };
  }
  return { kind: 'driveItem', path: await makeFileAt(journey, path, segment) };
};

const driveItems: TakeStep = async (journey, place, segment) => {
  const [literal = ''] = journey.ahead;
  if (literal === 'root') return { kind: 'driveItem', path: `${place.path}/${segment}/root`, taken: 1 };
  if (!literal.includes(':')) return collection(makeDriveItem, 'driveItem')(journey, place, segment);
  return { kind: 'driveItem', path: await makeFileAt(journey, `${place.path}/${segment}`, literal), taken: 1 };
};

/** The list of a drive on the way to its files. */
const throughList: TakeStep = ({ ahead }, { path }, segment) =>
  Promise.resolve({ kind: 'drive', path: [path, segment, ...ahead.slice(0, 1)].join('/'), taken: 1 });

const children: TakeStep = async (journey, place, segment) =>
  collection(makeChildren, 'driveItem')(journey, place, segment);

/** What is asked for by a word instead of a key, after there is something to find. */
const found =
  (make: (journey: Journey, path: string, segment: string) => Promise<void>): TakeStep =>
  async (journey, { path }, segment) => {
    await make(journey, path, segment);
    return { kind: 'other', path: `${path}/${segment}` };
  };

/** `listId='{list-id}'` is a key in brackets instead of behind a slash. */
async function nameList(journey: Journey, path: string, segment: string): Promise<void> {
  const literal = /listId='([^']*)'/.exec(segment)?.[1] ?? '';
  const [id] = await makeList(journey, `${path}/lists`);
  if (id !== undefined) journey.names.set(literal, id);
}

/** What is put into a new bundle has to be there before it. */
const bundles: TakeStep = async (journey, place, segment) => {
  const own = `${place.path}/${segment}`;
  if (journey.ahead.length === 0 && journey.stage.example.request.method === 'POST') await makeBundles(journey, own);
  return collection(makeBundles, 'driveItem')(journey, place, segment);
};

/** Things are done on a stage in the days after its clock begins, whatever days the example asks about. */
const activities: TakeStep = ({ names }, { path }, segment) => {
  const days = [...segment.matchAll(/DateTime='([^']*)'/g)].map(([, day = '']) => day);
  for (const [place, day] of days.entries()) names.set(day, place === 0 ? '2026-01-01' : '2026-01-31');
  return Promise.resolve({ kind: 'other', path: `${path}/${segment}` });
};

const DRIVES = { drive: thing('drive'), drives: collection(makeDrives, 'drive') };
const TYPE_FUNCTIONS = ['addCopy', 'addCopyFromContentTypeHub', 'getCompatibleHubContentTypes'];
const GRANTS = { permissions: collection(makePermissions, 'other') };

/** What each segment of an address asks for, by what it stands below. */
export const STEPS: Readonly<Record<Kind, Readonly<Record<string, TakeStep>>>> = {
  graph: {
    me: thing('person'),
    drive: thing('drive'),
    drives: DRIVES.drives,
    sites,
    users,
    groups,
    shares: collection(makeShare, 'share'),
    subscriptions: collection(makeSubscriptions, 'subscription'),
    search: found(makeSearchable),
  },
  person: { ...DRIVES, photo: found(makePhoto), photos: found(makePhoto), followedSites: found(makeFollowedSites) },
  group: { ...DRIVES, sites: thing('group'), root: thing('site') },
  site: {
    ...DRIVES,
    ...GRANTS,
    lists,
    recycleBin: found(makeRemoved),
    operations: collection(makeOperations, 'other'),
    getActivitiesByInterval: activities,
    getApplicableContentTypesForList: found(nameList),
    columns: collection(makeColumns, 'other'),
    contentTypes: collection(makeContentTypes, 'contentType', TYPE_FUNCTIONS),
  },
  list: {
    ...GRANTS,
    drive: DRIVES.drive,
    items: rows,
    columns: collection(makeColumns, 'other'),
    contentTypes: collection(makeContentTypes, 'contentType', TYPE_FUNCTIONS),
    operations: collection(makeOperations, 'other'),
    subscriptions: collection(makeSubscriptions, 'subscription'),
  },
  library: { drive: DRIVES.drive, items: collection(makeLibraryRow, 'listItem') },
  listItem: {
    documentSetVersions: collection(makeSetVersions, 'other'),
    ...GRANTS,
    getActivitiesByInterval: activities,
    versions: collection(makeVersions, 'other'),
    driveItem: thing('driveItem'),
  },
  contentType: { columns: collection(makeColumns, 'other') },
  drive: {
    list: thing('library'),
    lists: throughList,
    root: fileByPath,
    items: driveItems,
    special: collection(makeSpecialFolder, 'driveItem'),
    delta,
    search: found(makeFound),
    following: collection(makeFollowed, 'driveItem'),
    recent: found(makeRecent),
    bundles,
    sharedWithMe: found(makeBothShared),
    shared: found(makeBothShared),
  },
  driveItem: {
    ...GRANTS,
    getActivitiesByInterval: activities,
    children,
    items: driveItems,
    delta,
    search: found(makeFound),
    versions: collection(makeVersions, 'other'),
    listItem: thing('listItem'),
  },
  share: {
    driveItem: thing('driveItem'),
    root: thing('driveItem'),
    listItem: thing('listItem'),
    list: thing('list'),
    site: thing('site'),
  },
  subscription: {},
  other: {},
};
