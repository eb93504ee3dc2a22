import { deleteDB } from 'idb';
import { keptNames } from '../start/keptNames.ts';
import { emptyLeftPlaces, leftPlaces } from './knownPerson.ts';

/**
 * Throws away the copies of those who have signed out here. What waits to be written, and what was typed and not saved,
 * stays for when they come back. Before a session is opened: the page that signs somebody out still holds the copy.
 */
export async function forgetCopies(): Promise<void> {
  const names = leftPlaces().map(keptNames);
  if (names.length === 0) return;
  try {
    await Promise.all(names.flatMap(({ copy, index }) => [deleteDB(copy), deleteDB(index)]));
    emptyLeftPlaces();
  } catch {
    // A browser that does not open its databases either; the next start tries again.
  }
}
