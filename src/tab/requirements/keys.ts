/** What a key means to whoever sorts the pile. */
export type Meant =
  | { readonly kind: 'confirm'; readonly digit: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'move'; readonly to: 'next' | 'previous' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'list' };

type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** `f` for föregående, `p` for previous. */
const MOVES: Readonly<Record<string, 'next' | 'previous'>> = { n: 'next', f: 'previous', p: 'previous' };

/** Single keys mean something only inside the requirement that is open. */
export function meantBy({ key, ctrlKey, metaKey, altKey }: Pressed): Meant | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' ? { kind: 'undo' } : undefined;
  if (key === 'Escape') return { kind: 'list' };
  if (key === '0') return { kind: 'none' };
  if (/^[1-9]$/.test(key)) return { kind: 'confirm', digit: Number(key) };
  const to = MOVES[key.toLowerCase()];
  return to === undefined ? undefined : { kind: 'move', to };
}

/** Where a key is a letter of what a person writes. */
export function isForTyping(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [role="dialog"]') !== null;
}
