import { refusedExpansion, type Expand } from '../odata/expand.ts';
import { pick, type Resource } from '../odata/select.ts';
import type { StoredItem, StoredVersion } from '../store/itemRow.ts';
import type { StoredList } from '../store/lists.ts';
import { ownFieldsShape } from './fieldsResource.ts';
import type { Place } from './itemPlace.ts';
import type { World } from './route.ts';

const KNOWN = ['id', 'lastModifiedBy', 'lastModifiedDateTime', 'publication', 'fields'];

/** Newest first, the present state included. */
export function history({ store }: World, list: StoredList, { id, ...present }: StoredItem): readonly StoredVersion[] {
  return [present, ...store.items.versions(list.id, id)];
}

type Shown = { readonly select: readonly string[] | undefined; readonly expand: readonly Expand[] };

/**
 * How the versions of an item are shown.
 * @throws Refused 400 for an expansion other than `fields`
 */
export function versionShape(place: Place, { select, expand }: Shown): (version: StoredVersion) => Resource {
  const other = expand.find(({ name }) => name !== 'fields');
  if (other) throw refusedExpansion(other.name, 'listItemVersion', []);
  const [fields] = expand;
  const values = fields && ownFieldsShape(place, { select: fields.select, many: false });
  return (version) => {
    const plain = pick(
      {
        id: `${version.ver}.0`,
        lastModifiedDateTime: version.modified,
        lastModifiedBy: version.modified_by,
        publication: { level: 'published', versionId: `${version.ver}.0` },
      },
      select,
      { name: 'listItemVersion', known: KNOWN },
    );
    return values ? { ...plain, fields: values(version.fields) } : plain;
  };
}
