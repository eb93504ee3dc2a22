import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { RowKey } from '#domain/ids.ts';
import { useNavigation } from '../frame/navigation.ts';

/** The row that holds the focus stays drawn wherever the list is scrolled, or the focus would die with it. */
export function withActive(indexes: number[], active: number): number[] {
  if (active < 0 || indexes.includes(active)) return indexes;
  return [...indexes, active].sort((a, b) => a - b);
}

function targetOf(key: string, from: number, count: number): number | undefined {
  const target = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: count - 1 }[key];
  return target === undefined ? undefined : Math.min(Math.max(target, 0), count - 1);
}

/** Handles a key in a row: where the arrows, Home and End lead. */
export function useMoves(count: number, go: (target: number) => void): (event: KeyboardEvent, from: number) => void {
  // A key that is held down comes faster than the focus moves, so the next row counts from where it is going.
  const heading = useRef(0);
  return (event, from) => {
    const target = targetOf(event.key, event.repeat ? heading.current : from, count);
    if (target === undefined) return;
    event.preventDefault();
    heading.current = target;
    go(target);
  };
}

/** The row that Tab leads to: the one that is opened, or where the arrows have gone since. */
export function useActive(opened: RowKey | undefined, at: number): readonly [number, (index: number) => void] {
  const [active, setActive] = useState(Math.max(0, at));
  const [followed, setFollowed] = useState(opened);
  if (followed !== opened) {
    setFollowed(opened);
    if (at >= 0) setActive(at);
  }
  return [active, setActive];
}

/** What is open, what was open last, and the row of the one or the other. */
type Returning = { readonly opened: RowKey | undefined; readonly left: RowKey | undefined; readonly at: number };

/** Back from a requirement: to the row that it was opened from. */
export function useReturn({ opened, left, at }: Returning, focus: (index: number) => void): void {
  const navigation = useNavigation();
  const was = useRef(opened ?? (navigation.hasMoved() ? left : undefined));
  useEffect(() => {
    const isBack = opened === undefined && was.current !== undefined && at >= 0;
    was.current = opened;
    if (isBack) focus(at);
  }, [opened, at, focus]);
}

/** Into sight when it is opened and when it changes places: whoever scrolls the list meanwhile is left alone. */
export function useShown({ opened, at }: Returning, scrollTo: (index: number) => void): void {
  const shown = useRef('');
  useEffect(() => {
    const place = `${opened ?? ''} ${at}`;
    if (opened === undefined || place === shown.current || at < 0) return;
    shown.current = place;
    scrollTo(at);
  }, [opened, at, scrollTo]);
}
