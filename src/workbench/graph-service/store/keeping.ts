import { z } from 'zod';
import { column } from '../columns/column.ts';
import { identity } from '../identity.ts';
import type { SqlDriver } from '../sql/driver.ts';
import { kept } from './kept.ts';

/** A content type of a site or of a list. */
export const contentType = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  group: z.string(),
  hidden: z.boolean(),
  readOnly: z.boolean(),
  sealed: z.boolean(),
  parentId: z.string(),
  /** The type that it was made from, as it was then. */
  base: z.record(z.string(), z.unknown()),
  columns: z.array(column).readonly(),
  documentSet: z.record(z.string(), z.unknown()).optional(),
  isPublished: z.boolean(),
  associatedHubsUrls: z.array(z.string()).readonly(),
});
export type StoredContentType = Readonly<z.infer<typeof contentType>>;

/** What an app was given on a site, a list or an item. */
export const grant = z.object({
  id: z.string(),
  roles: z.array(z.string()).readonly(),
  app: z.object({ id: z.string(), displayName: z.string() }),
});
export type Grant = Readonly<z.infer<typeof grant>>;

const recycled = z.object({
  id: z.string(),
  list: z.string(),
  item: z.number(),
  name: z.string(),
  size: z.number(),
  deleted: z.string(),
  from: z.string(),
});

const operation = z.object({ id: z.string(), created: z.string(), resourceId: z.string(), type: z.string() });
export type Operation = Readonly<z.infer<typeof operation>>;

const photo = z.object({ contentType: z.string(), base64: z.string(), tag: z.string() });

/** A snapshot that somebody took of a document set. */
const documentSetVersion = z.object({
  id: z.string(),
  comment: z.string(),
  withMinor: z.boolean(),
  at: z.string(),
  by: identity,
  ver: z.number(),
  uid: z.string(),
});
export type StoredDocumentSetVersion = Readonly<z.infer<typeof documentSetVersion>>;

export type Keeping = ReturnType<typeof keeping>;

/** Smaller things, each kind with what its scope is. */
export const keeping = (sql: SqlDriver) => ({
  /** Scope: id of a site or of a list. */
  contentTypes: kept(sql, 'contentType', contentType),
  /** Scope: id of a site. */
  siteColumns: kept(sql, 'siteColumn', column),
  /** Scope: id of a site or list, or `list/item`. */
  grants: kept(sql, 'grant', grant),
  /** Scope: id of a site. */
  recycled: kept(sql, 'recycled', recycled),
  /** Scope: id of a site. */
  operations: kept(sql, 'operation', operation),
  /** Scope: id of a person; the id says which photo. */
  photos: kept(sql, 'photo', photo),
  /** Scope: id of a person. */
  profiles: kept(sql, 'profile', z.record(z.string(), z.unknown())),
  /** Scope: `list/item`. */
  documentSetVersions: kept(sql, 'documentSetVersion', documentSetVersion),
  /** Scope: `list/item`; the id tells what may be done with the link and by whom. */
  links: kept(sql, 'link', z.object({ token: z.string() })),
  /** Scope: id of a person; id of a site. */
  followed: kept(sql, 'followed', z.object({ site: z.string() })),
});
