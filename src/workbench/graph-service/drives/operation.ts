import type { Actor } from '../access.ts';
import type { GraphResponse } from '../message.ts';
import type { Call, Route, World } from '../routes/route.ts';
import { rowChanged } from '../errors.ts';
import { seconds } from '../moment.ts';
import { accountOf, identityOf } from '../identity.ts';
import type { Drive } from './drive.ts';
import type { Access } from './rights.ts';
import type { DriveItem } from './store/driveItem.ts';
import type { Grant } from './store/grants.ts';

/** One request about a drive. */
export type DriveCall = Call & {
  readonly drive: Drive;
  /** Arguments in brackets, as of `search(q='…')`. */
  readonly args: ReadonlyMap<string, string>;
  /** The link that led here, when the address was that of a shared item. */
  readonly link?: Grant;
};

/** One request about an item that is there. */
export type ItemCall = DriveCall & { readonly item: DriveItem };

/** One request about a place where an item is or may come to be. */
export type PlaceCall = DriveCall & {
  readonly item?: DriveItem;
  /** The folder that is there, and the names that follow it; the last one is that of the item. */
  readonly folder: DriveItem;
  readonly names: readonly string[];
};

type Shape = {
  readonly method: Route['method'];
  /** What follows the address of the drive or item; `:name` stands for any segment. */
  readonly path: string;
  readonly access: Access;
  readonly body?: Route['body'];
};

export type DriveOperation = Shape & { readonly run: (call: DriveCall) => GraphResponse };
export type ItemOperation = Shape &
  (
    | { readonly on: 'item' | 'recycled'; readonly run: (call: ItemCall) => GraphResponse }
    | { readonly on: 'place'; readonly run: (call: PlaceCall) => GraphResponse }
  );

/** Who writes and when. */
export type Writer = { readonly by: ReturnType<typeof identityOf>; readonly at: string };

export const writerOf = ({ world, actor }: { readonly world: World; readonly actor: Actor }): Writer => ({
  by: identityOf(actor),
  at: seconds(world.now()),
});

/** One text per person or app. */
export const accountOfCall = ({ actor }: Pick<Call, 'actor'>): string => accountOf(identityOf(actor));

/** GUIDs in tags are in capitals and braces, as SharePoint writes them. */
export const eTagOf = ({ uid, revision }: DriveItem): string => `"{${uid.toUpperCase()}},${revision}"`;
export const cTagOf = ({ uid, contentVersion }: DriveItem): string => `"c:{${uid.toUpperCase()}},${contentVersion}"`;

/** @throws Refused 412 when the caller has read an older state; eTag and cTag both count */
export function refuseStale({ headers }: Pick<Call, 'headers'>, item: DriveItem | undefined): void {
  const tags = item ? [eTagOf(item), cTagOf(item)] : [];
  const wanted = headers['if-match'];
  if (wanted !== undefined && !(wanted === '*' ? item !== undefined : tags.includes(wanted))) throw rowChanged();
  const unwanted = headers['if-none-match'];
  if (unwanted !== undefined && (unwanted === '*' ? item !== undefined : tags.includes(unwanted))) throw rowChanged();
}
