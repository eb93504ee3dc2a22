import { notSupported, segmentNotFound } from '../errors.ts';

/**
 * What Graph knows, as a tree of path segments: `*` is any one segment, `unsupported` all that lies below and is refused
 * by name. A segment that is nowhere in the tree does not exist in Graph either.
 */
type Area = { readonly [segment: string]: Area | 'unsupported' };

const unsupported = (...names: readonly string[]): Area =>
  Object.fromEntries(names.map((name) => [name, 'unsupported']));

const VERSION: Area = { fields: {}, restoreVersion: {} };

const ITEM: Area = {
  fields: {},
  versions: { '*': VERSION },
  ...unsupported(
    'driveItem',
    'permissions',
    'analytics',
    'documentSetVersions',
    'createLink',
    'createdByUser',
    'lastModifiedByUser',
  ),
  ...unsupported('getActivitiesByInterval'),
};

const LIST: Area = {
  columns: { '*': unsupported('sourceColumn') },
  items: { delta: {}, 'delta()': {}, '*': ITEM },
  ...unsupported(
    'drive',
    'contentTypes',
    'operations',
    'permissions',
    'subscriptions',
    'createdByUser',
    'lastModifiedByUser',
  ),
};

const SITE: Area = {
  lists: { '*': LIST },
  ...unsupported('sites', 'drive', 'drives', 'columns', 'externalColumns', 'contentTypes', 'permissions', 'operations'),
  ...unsupported('pages', 'onenote', 'termStore', 'termStores', 'analytics', 'items', 'recycleBin', 'getByPath'),
  ...unsupported('getActivitiesByInterval', 'getApplicableContentTypesForList', 'createdByUser', 'lastModifiedByUser'),
};

const PERSON: Area = unsupported(
  ...['calendar', 'calendars', 'chats', 'contacts', 'directReports', 'drive', 'drives', 'events', 'followedSites'],
  ...['getMailTips', 'getPasswordSingleSignOnCredentials', 'insights', 'joinedTeams', 'licenseDetails', 'mailFolders'],
  ...['manager', 'memberOf', 'messages', 'onenote', 'outlook', 'people', 'photo', 'photos', 'planner', 'presence'],
  ...['sendMail', 'settings', 'teamwork', 'todo', 'transitiveMemberOf'],
);

const GRAPH: Area = {
  me: PERSON,
  users: { ...unsupported('delta', '$count'), '*': PERSON },
  search: { query: {}, ...unsupported('acronyms', 'bookmarks', 'qnas') },
  subscriptions: { '*': { reauthorize: {} } },
  sites: { ...unsupported('delta', 'getAllSites', 'add', 'remove'), '*': SITE },
  ...unsupported('applications', 'appCatalogs', 'chats', 'communications', 'directory', 'directoryObjects', 'domains'),
  ...unsupported('drive', 'drives', 'external', 'groups', 'organization', 'planner', 'reports', 'security'),
  ...unsupported('servicePrincipals', 'shares', 'solutions', 'storage', 'teams', 'teamsTemplates', 'teamwork'),
};

/** Things that Graph does at a path where this service has other methods. */
const UNSUPPORTED_METHODS = ['PATCH me', 'POST users', 'PATCH users/*', 'DELETE users/*', 'PATCH sites/*'];

/** @throws Refused 400 for a segment that Graph does not know, 501 for a part of Graph that this service leaves out */
export function refuseUnknown(method: string, segments: readonly string[]): void {
  const steps: string[] = [];
  let area: Area = GRAPH;
  for (const segment of segments) {
    const [step, next] = enter(area, segment);
    if (next === undefined) throw segmentNotFound(segment);
    if (next === 'unsupported') throw notSupported(`${method} /${segments.join('/')}`);
    steps.push(step);
    area = next;
  }
  if (UNSUPPORTED_METHODS.includes(`${method} ${steps.join('/')}`))
    throw notSupported(`${method} /${segments.join('/')}`);
}

function enter(area: Area, segment: string): readonly [string, Area | 'unsupported' | undefined] {
  // A function carries its arguments in brackets: getByPath(path='…').
  const name = segment.replace(/\(.+\)$/, '').toLowerCase();
  const known = Object.keys(area).find((key) => key.toLowerCase() === name);
  const step = known ?? '*';
  return [step, area[step]];
}
