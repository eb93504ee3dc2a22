import { libraryOf } from '../drives/drive.ts';
import { GRAPH_ROOT, ok } from '../message.ts';
import { readOptions } from '../odata/options.ts';
import { pick, type ResourceType } from '../odata/select.ts';
import { siteOf, type Call, type Route } from './route.ts';

const TYPE: ResourceType = {
  name: 'recycleBinItem',
  known: ['id', 'name', 'size', 'deletedDateTime', 'deletedFromLocation', 'title', 'createdBy', 'lastModifiedBy'],
};

export const recycleBinRoutes: readonly Route[] = [
  { method: 'GET', path: 'sites/:site/recycleBin/items', need: 'readSite', run: recycled },
];

/** Deleted rows of a site's lists and deleted files of its library. Putting them back is not something Graph can do. */
function recycled(call: Call) {
  const site = siteOf(call);
  const { select } = readOptions(call.query, ['select', 'top']);
  const { kept, drives } = call.world.store;
  const rows = kept.recycled.all(site.id).map(({ id, name, size, deleted, from }) => ({
    ...{ id, name, size, deletedDateTime: deleted, deletedFromLocation: from },
  }));
  const files = drives.items.recycled(libraryOf(site).id).map(({ uid, name, size, modified }) => ({
    ...{ id: uid, name, size, deletedDateTime: modified, deletedFromLocation: 'Shared Documents' },
  }));
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#sites('${site.id}')/recycleBin/items`,
    value: [...rows, ...files].map((item) => pick(item, select, TYPE)),
  });
}
