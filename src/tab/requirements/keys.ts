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
  readonly target: EventTarget;
};

/** `f` for föregående, `p` for previous. */
const MOVES: Readonly<Record<string, 'next' | 'previous'>> = { n: 'next', f: 'previous', p: 'previous' };

/** Single keys mean something only inside the requirement that is open, and never where a person types. */
export function meantBy({ key, ctrlKey, metaKey, altKey, target }: Pressed): Meant | undefined {
  if (altKey || (target instanceof Element && target.closest('input, textarea, select, [role="dialog"]') !== null))
    return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' ? { kind: 'undo' } : undefined;
  if (key === 'Escape') return { kind: 'list' };
  if (key === '0') return { kind: 'none' };
  if (/^[1-9]$/.test(key)) return { kind: 'confirm', digit: Number(key) };
  const to = MOVES[key.toLowerCase()];
  return to === undefined ? undefined : { kind: 'move', to };
}
