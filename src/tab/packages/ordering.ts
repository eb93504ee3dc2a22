import type { PackageItem } from '#domain/criteriaPackage.ts';

/** The items with one moved to another place; the same array when it stands there or the place is outside. */
export function moved(items: readonly PackageItem[], from: number, to: number): readonly PackageItem[] {
  const item = items[from];
  if (item === undefined || to === from || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
