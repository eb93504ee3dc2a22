import { createHash } from 'node:crypto';
import { z } from 'zod';
import { authoriseDirectory, type DirectoryUser } from '../access.ts';
import { accessDenied, badRequest, invalidRequest, Refused } from '../errors.ts';
import { GRAPH_ROOT, ok, type GraphResponse } from '../message.ts';
import { readOptions } from '../odata/options.ts';
import { groupIdOf } from '../site.ts';
import { personOf } from './users.ts';
import type { Call, Route } from './route.ts';

const WHO = ['me', 'users/:user'];

export const peopleRoutes: readonly Route[] = WHO.flatMap((who): readonly Route[] => [
  { method: 'GET', path: `${who}/joinedTeams`, need: 'signedIn', run: joinedTeams },
  { method: 'GET', path: `${who}/photo`, need: 'signedIn', run: photo },
  { method: 'GET', path: `${who}/photo/$value`, need: 'signedIn', run: photoContent },
  { method: 'PUT', path: `${who}/photo/$value`, need: 'signedIn', run: putPhoto },
  { method: 'PATCH', path: `${who}/photo/$value`, need: 'signedIn', run: putPhoto },
  { method: 'DELETE', path: `${who}/photo/$value`, need: 'signedIn', run: removePhoto },
  { method: 'GET', path: `${who}/photos/:size`, need: 'signedIn', run: photo },
  { method: 'GET', path: `${who}/photos/:size/$value`, need: 'signedIn', run: photoContent },
]);

/** The teams of a person: each site with a group has one, and whoever has access to it is a member. */
function joinedTeams(call: Call) {
  const person = reachable(call);
  const { select } = readOptions(call.query, ['select']);
  const sites = call.world.sites.filter(({ parent, path }) => parent === undefined && path !== '');
  const teams = (person.siteRole === 'none' ? [] : sites).map((site) => ({
    id: groupIdOf(site),
    displayName: site.displayName,
    description: site.displayName,
  }));
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#teams`,
    value: teams.map((team) =>
      Object.fromEntries(Object.entries(team).filter(([key]) => select?.includes(key) ?? true)),
    ),
  });
}

/** Oneself, or others when the app may read them. @throws Refused 403 or 404 */
function reachable(call: Call): DirectoryUser {
  const person = personOf(call);
  if (call.actor.kind !== 'user' || call.actor.user.id !== person.id) authoriseDirectory(call.actor);
  return person;
}

const SIZE = /^(\d{2,4})x(\d{2,4})$/i;

function stored(call: Call) {
  const person = reachable(call);
  const { size } = call.params;
  if (size !== undefined && !SIZE.test(size)) throw badRequest('The specified photo size is not supported.');
  const found = call.world.store.kept.photos.find(person.id, 'photo');
  if (found === undefined) {
    throw new Refused({ status: 404, code: 'ImageNotFound' }, "The photo wasn't found.");
  }
  return { person, found, size: SIZE.exec(size ?? '240x240') };
}

function photo(call: Call) {
  const { person, found, size } = stored(call);
  const [id = '240x240', width = '240', height = '240'] = size ?? [];
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#users('${person.id}')/photo/$entity`,
    '@odata.id': `${GRAPH_ROOT}/users('${person.id}')/photo`,
    '@odata.mediaContentType': found.contentType,
    '@odata.mediaEtag': found.tag,
    id,
    width: Number(width),
    height: Number(height),
  });
}

/** The picture as it was given, whatever the size asked for: nothing is drawn anew here. */
function photoContent(call: Call): GraphResponse {
  const { found } = stored(call);
  return {
    status: 200,
    headers: { 'content-type': found.contentType, etag: found.tag },
    body: new Uint8Array(Buffer.from(found.base64, 'base64')),
  };
}

const image = z.string().regex(/^image\/(jpeg|png|gif|bmp)$/);
/** Microsoft takes photos up to 4 MB. */
const LARGEST = 4 * 1024 * 1024;

function putPhoto(call: Call): GraphResponse {
  const person = own(call);
  const contentType = image.safeParse((call.headers['content-type'] ?? '').split(';')[0]);
  if (!contentType.success || !(call.body instanceof Uint8Array)) throw invalidRequest('A photo in JPEG is needed.');
  if (call.body.byteLength > LARGEST)
    throw new Refused({ status: 413, code: 'invalidRequest' }, 'The photo is too large.');
  const tag = `"${createHash('sha256').update(call.body).digest('hex').slice(0, 8).toUpperCase()}"`;
  const base64 = Buffer.from(call.body).toString('base64');
  const { store } = call.world;
  store.transaction(() => store.kept.photos.put(person.id, 'photo', { contentType: contentType.data, base64, tag }));
  return { status: 200, headers: {} };
}

/** 200 without a body, as in Microsoft's example; 404 when there is none would make a second try fail. */
function removePhoto(call: Call): GraphResponse {
  const person = own(call);
  call.world.store.transaction(() => call.world.store.kept.photos.remove(person.id, 'photo'));
  return { status: 200, headers: {} };
}

/** @throws Refused 403 for the photo of somebody else */
function own(call: Call): DirectoryUser {
  const person = personOf(call);
  const isSelf = call.actor.kind === 'user' && call.actor.user.id === person.id;
  const mayWrite = call.actor.granted.some((scope) =>
    ['User.ReadWrite.All', 'ProfilePhoto.ReadWrite.All'].includes(scope),
  );
  if (!isSelf && !mayWrite) throw accessDenied();
  return person;
}
