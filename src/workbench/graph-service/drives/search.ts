import type { Actor } from '../access.ts';
import type { World } from '../routes/route.ts';
import type { Drive } from './drive.ts';
import { authoriseFiles } from './rights.ts';
import type { DriveItem } from './store/driveItem.ts';

/** Kinds of files whose words are searched beside their names; the first part of a large one only. */
const READABLE = /^(?:text\/|application\/json)/;
const READ_BYTES = 256 * 1024;

export type FoundItem = { readonly drive: Drive; readonly item: DriveItem };

/**
 * Finds files and folders that have every word in their name, description or text. Words match from their beginning,
 * without regard to case; no words find everything.
 */
export function searchDrive(world: World, drive: Drive, words: string): readonly DriveItem[] {
  const wanted = wordsOf(words);
  return world.store.drives.items
    .all(drive.id)
    .filter(({ kind }) => kind !== 'root')
    .filter(
      (item) =>
        hasAll(wordsOf(`${item.name} ${item.description ?? ''}`), wanted) || hasAll(textOf(world, item), wanted),
    );
}

/** Whether the caller may read an item, without a refusal. */
export function isReadable(world: World, actor: Actor, found: FoundItem): boolean {
  try {
    authoriseFiles(world, actor, { ...found, access: 'read' });
    return true;
  } catch {
    return false;
  }
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const hasAll = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((word) => words.some((each) => each.startsWith(word)));

function textOf({ store }: World, { mimeType = '', content, size }: DriveItem): readonly string[] {
  if (!READABLE.test(mimeType)) return [];
  return wordsOf(new TextDecoder().decode(store.drives.contents.read(content, 0, Math.min(size, READ_BYTES))));
}
