import { notFound } from '../errors.ts';
import type { World } from '../routes/route.ts';
import { drivesOf, rootOf, type Drive, type Origin } from './drive.ts';
import type { DriveItem } from './store/driveItem.ts';

/** The token of an address for `/shares/{token}`, as shares-get tells to make it: `u!` and the address in base64url. */
export const shareIdOf = (url: string): string => `u!${Buffer.from(url).toString('base64url')}`;

/**
 * Finds what a sharing token or an encoded address stands for: a link that somebody made, or the item's own address.
 * @throws Refused 404
 */
export function findShare(world: World, share: string): Origin {
  const url = share.startsWith('u!') ? Buffer.from(share.slice(2), 'base64url').toString() : '';
  const origin = byLink(world, url, share.replace(/^s!/, '')) ?? byAddress(world, url);
  if (origin === undefined)
    throw notFound('The sharing link no longer exists, or you do not have permission to access it.');
  return origin;
}

function byLink(world: World, url: string, token: string): Origin | undefined {
  const { grants, items } = world.store.drives;
  const placed = grants.all().find(({ grant: { link } }) => link && (link.webUrl === url || link.token === token));
  const drive = drivesOf(world).find(({ id }) => id === placed?.drive);
  const item = placed && items.find(placed.drive, placed.item);
  return placed && drive && item && { drive, item, link: placed.grant };
}

function byAddress(world: World, url: string): Origin | undefined {
  const plain = decoded(url.replace(/[?#].*$/s, '')).toLowerCase();
  const drive = drivesOf(world).find(({ webUrl }) => `${plain}/`.startsWith(`${decoded(webUrl).toLowerCase()}/`));
  if (drive === undefined) return undefined;
  const names = plain
    .slice(decoded(drive.webUrl).length)
    .split('/')
    .filter((name) => name !== '');
  const item = names.reduce<DriveItem | undefined>(
    (folder, name) => folder && world.store.drives.items.child(drive.id, folder.id, name),
    rootOf(world, drive),
  );
  return item && { drive, item };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The kind letter in the address of a link: `:f:` folder, `:w:` Word, `:x:` Excel, `:p:` PowerPoint, `:b:` PDF, … */
export function linkAddress(drive: Drive, item: DriveItem, token: string): string {
  const ending = /\.([^.]+)$/.exec(item.name)?.[1]?.toLowerCase() ?? '';
  const letters: Readonly<Record<string, string>> = {
    docx: 'w',
    xlsx: 'x',
    pptx: 'p',
    pdf: 'b',
    txt: 't',
    png: 'i',
    jpg: 'i',
    gif: 'i',
  };
  const letter = item.kind === 'file' ? ((Object.hasOwn(letters, ending) ? letters[ending] : undefined) ?? 'u') : 'f';
  const { origin, pathname } = new URL(drive.webUrl);
  const place = drive.kind === 'business' ? `g${pathname.replace(/\/Documents$/, '')}` : `s/${drive.site.name}`;
  return `${origin}/:${letter}:/${place}/E${token}`;
}
