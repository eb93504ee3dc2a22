import { z } from 'zod';
import { invalidRequest, notFound } from '../errors.ts';
import { created, GRAPH_ROOT, noContent, ok } from '../message.ts';
import { readOptions } from '../odata/options.ts';
import { pick, type Resource } from '../odata/select.ts';
import type { StoredDocumentSetVersion } from '../store/keeping.ts';
import { onItem } from '../given.ts';
import { itemOf, writingOf, type Call, type Route } from './route.ts';

const ALL = 'sites/:site/lists/:list/items/:item/documentSetVersions';
const ONE = `${ALL}/:version`;
const KNOWN = [
  ...['id', 'comment', 'createdBy', 'createdDateTime', 'fields', 'items', 'lastModifiedBy', 'lastModifiedDateTime'],
  ...['publication', 'shouldCaptureMinorVersion'],
];

/** Snapshots of a document set: which version its item had at a moment. Files in it are not kept track of here. */
export const documentSetVersionRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, need: 'readSite', run: all },
  { method: 'POST', path: ALL, need: 'writeSite', run: capture },
  { method: 'GET', path: ONE, need: 'readSite', run: get },
  { method: 'DELETE', path: ONE, need: 'writeSite', run: remove },
  { method: 'POST', path: `${ONE}/restore`, need: 'writeSite', body: 'optional', run: restore },
];

function all(call: Call) {
  const { list, item } = itemOf(call);
  const { select } = readOptions(call.query, ['select', 'top']);
  const versions = call.world.store.kept.documentSetVersions.all(onItem(list.id, item.id));
  return ok({ '@odata.context': context(call), value: versions.map((version) => resource(version, select)) });
}

const captureBody = z.object({
  comment: z.string().default(''),
  shouldCaptureMinorVersion: z.boolean().default(false),
});

function capture(call: Call) {
  const { site, list, item } = itemOf(call);
  const body = captureBody.safeParse(call.body);
  if (!body.success) throw invalidRequest('Invalid request');
  const { documentSetVersions } = call.world.store.kept;
  const scope = onItem(list.id, item.id);
  const last = documentSetVersions.all(scope).at(-1);
  const { by, at } = writingOf(call, site);
  const version: StoredDocumentSetVersion = {
    id: String(Number(last?.id ?? 0) + 1),
    comment: body.data.comment,
    withMinor: body.data.shouldCaptureMinorVersion,
    ...{ at, by, ver: item.ver, uid: item.uid },
  };
  call.world.store.transaction(() => documentSetVersions.put(scope, version.id, version));
  const path = `sites/${site.id}/lists/${list.id}/items/${item.id}/documentSetVersions`;
  return created(`${GRAPH_ROOT}/${path}/${version.id}`, {
    '@odata.context': `${context(call)}/$entity`,
    ...resource(version),
  });
}

function get(call: Call) {
  const { select } = readOptions(call.query, ['select']);
  return ok({ '@odata.context': `${context(call)}/$entity`, ...resource(versionOf(call).version, select) });
}

function remove(call: Call) {
  const { scope, version } = versionOf(call);
  call.world.store.transaction(() => call.world.store.kept.documentSetVersions.remove(scope, version.id));
  return noContent;
}

/** Gives the item the values again that it had when the snapshot was taken. */
function restore(call: Call) {
  const { site, list, item } = itemOf(call);
  const { version } = versionOf(call);
  const { store } = call.world;
  const then = store.items.versions(list.id, item.id).find(({ ver }) => ver === version.ver);
  if (then === undefined) return noContent;
  store.transaction(() => store.items.update(list, item, { ...writingOf(call, site), fields: then.fields }));
  return noContent;
}

/** @throws Refused 404 */
function versionOf(call: Call) {
  const { list, item } = itemOf(call);
  const scope = onItem(list.id, item.id);
  const version = call.world.store.kept.documentSetVersions.find(scope, call.params['version'] ?? '');
  if (version === undefined) throw notFound('The specified version was not found');
  return { scope, version };
}

function resource(version: StoredDocumentSetVersion, select?: readonly string[]): Resource {
  const { id, comment, withMinor, at, by, ver, uid } = version;
  return pick(
    {
      id,
      comment,
      createdBy: by,
      createdDateTime: at,
      lastModifiedBy: by,
      lastModifiedDateTime: at,
      shouldCaptureMinorVersion: withMinor,
      items: [{ itemId: uid, title: '', versionId: `${ver}.0` }],
    },
    select,
    { name: 'documentSetVersion', known: KNOWN },
  );
}

const context = (call: Call): string => {
  const { site, list, item } = itemOf(call);
  return `${GRAPH_ROOT}/$metadata#sites('${site.id}')/lists('${list.id}')/items('${item.id}')/documentSetVersions`;
};
