import type { ImageSize } from './mediaType.ts';
import type { DriveItem } from './store/driveItem.ts';

/** A picture larger than this is drawn as a card: it would have to travel whole inside its thumbnail. */
const LARGEST_PICTURE_BYTES = 8 * 1024 * 1024;

/**
 * Draws what stands for a file, at exactly the size that was promised: the picture itself, scaled by who shows it, or a
 * card with the ending of the name.
 *
 * @returns an SVG document
 */
export function drawThumbnail(item: DriveItem, { width, height }: ImageSize, read: () => Uint8Array): string {
  const isPicture = item.image?.width !== undefined && item.size <= LARGEST_PICTURE_BYTES;
  const inner = isPicture ? picture(item, read()) : card(item);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 100" preserveAspectRatio="none">${inner}</svg>`;
}

function picture({ mimeType = 'image/png' }: DriveItem, bytes: Uint8Array): string {
  const data = Buffer.from(bytes).toString('base64');
  return `<image width="100" height="100" preserveAspectRatio="none" href="data:${mimeType};base64,${data}"/>`;
}

function card({ name }: DriveItem): string {
  const ending = (/\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1] ?? '').toUpperCase();
  return `<rect width="100" height="100" fill="#f3f2f1"/><text x="50" y="55" font-family="sans-serif" font-size="18" text-anchor="middle" fill="#605e5c">${ending}</text>`;
}
