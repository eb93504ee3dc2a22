import { notSupported, segmentNotFound } from '../errors.ts';

/**
 * What Graph knows, as a tree of path segments: `*` is any one segment, `unsupported` all that lies below and is refused
 * by name. A segment that is nowhere in the tree does not exist in Graph either.
 */
type Area = { readonly [segment: string]: Area | 'unsupported' };

const unsupported = (...names: readonly string[]): Area =>
  Object.fromEntries(names.map((name) => [name, 'unsupported']));

const VERSION: Area = { fields: {}, restoreVersion: {} };

const PERMISSIONS: Area = { '*': unsupported('grant') };
const COLUMNS: Area = { '*': unsupported('sourceColumn') };

const CONTENT_TYPE: Area = {
  ...{ columns: COLUMNS, isPublished: {}, publish: {}, unpublish: {} },
  ...{ associateWithHubSites: {}, copyToDefaultContentLocation: {} },
  ...unsupported('base', 'baseTypes', 'columnLinks', 'columnPositions'),
};
const CONTENT_TYPES: Area = {
  ...{ addCopy: {}, addCopyFromContentTypeHub: {}, getCompatibleHubContentTypes: {}, '*': CONTENT_TYPE },
};

const ACTIVITIES: Area = { analytics: { allTime: {}, lastSevenDays: {} }, getActivitiesByInterval: {} };

const ITEM: Area = {
  fields: {},
  versions: { '*': VERSION },
  documentSetVersions: { '*': { restore: {}, ...unsupported('fields') } },
  permissions: PERMISSIONS,
  createLink: {},
  ...unsupported('driveItem', 'createdByUser', 'lastModifiedByUser'),
  ...ACTIVITIES,
};

const LIST: Area = {
  columns: COLUMNS,
  contentTypes: CONTENT_TYPES,
  permissions: PERMISSIONS,
  operations: { '*': {} },
  items: { delta: {}, 'delta()': {}, ...unsupported('$count'), '*': ITEM },
  subscriptions: unsupported('*'),
  ...unsupported('drive', 'createdByUser', 'lastModifiedByUser'),
};

const SITE: Area = {
  ...{ lists: { '*': LIST }, sites: {}, columns: COLUMNS, contentTypes: CONTENT_TYPES, permissions: PERMISSIONS },
  ...{ operations: { '*': {} }, recycleBin: { items: {} }, getByPath: {}, getApplicableContentTypesForList: {} },
  ...unsupported('drive', 'drives', 'externalColumns', 'pages', 'onenote', 'termStore', 'termStores'),
  ...ACTIVITIES,
  ...unsupported('items', 'createdByUser', 'lastModifiedByUser'),
};

const PHOTO: Area = { $value: {} };

const PERSON: Area = {
  ...{ followedSites: { add: {}, remove: {} }, joinedTeams: {}, manager: {}, photo: PHOTO, photos: { '*': PHOTO } },
  ...unsupported('calendar', 'calendars', 'chats', 'contacts', 'directReports', 'drive', 'drives', 'events'),
  ...unsupported('getMailTips', 'getPasswordSingleSignOnCredentials', 'insights', 'licenseDetails', 'mailFolders'),
  ...unsupported('memberOf', 'messages', 'onenote', 'outlook', 'people', 'planner', 'presence', 'sendMail'),
  ...unsupported('settings', 'teamwork', 'todo', 'transitiveMemberOf'),
};

const GRAPH: Area = {
  ...unsupported('$metadata'),
  me: PERSON,
  users: { ...unsupported('delta', '$count'), '*': PERSON },
  search: { query: {}, ...unsupported('acronyms', 'bookmarks', 'qnas') },
  subscriptions: { '*': { reauthorize: {} } },
  sites: { delta: {}, 'delta()': {}, getAllSites: {}, 'getAllSites()': {}, ...unsupported('add', 'remove'), '*': SITE },
  groups: {
    '*': { sites: { root: {}, '*': {} }, ...unsupported('drive', 'drives', 'members', 'owners', 'team', 'threads') },
  },
  ...unsupported('applications', 'appCatalogs', 'chats', 'communications', 'directory', 'directoryObjects', 'domains'),
  ...unsupported('drive', 'drives', 'external', 'organization', 'planner', 'reports', 'security'),
  ...unsupported('servicePrincipals', 'shares', 'solutions', 'storage', 'teams', 'teamsTemplates', 'teamwork'),
};

/** Things that Graph does at a path where this service has other methods. */
const UNSUPPORTED_METHODS = ['POST users', 'PATCH users/*', 'DELETE users/*', 'PATCH sites/*', 'POST groups'];

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
