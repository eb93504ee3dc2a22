import type { LibraryCriterion } from './languageWork.ts';

/** Tells whether a criterion is the one that was read: 64 bits over all that is searched of it. */
export function fingerprintOf(criterion: LibraryCriterion): string {
  const { codes, title, text, evidence, groupNames } = criterion;
  return hashOf(JSON.stringify([codes, title, text, evidence, groupNames]));
}

/** Two FNV-1a hashes of 32 bits with different starts; nobody has a reason to make two texts meet in one. */
export function hashOf(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
    other ^= other >>> 13;
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}
