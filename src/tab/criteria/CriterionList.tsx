import { makeResetStyles } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Criterion } from '#domain/criterion.ts';
import type { CriterionId } from '#domain/ids.ts';
import type { Held } from '#domain/workspace.ts';
import { productGroupByCode } from '#usecases/lookUp.ts';
import { useNavigation } from '../frame/navigation.ts';
import { scrollingContent } from '../frame/scrolling.ts';
import { useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { CriterionLine } from './CriterionLine.tsx';
import { usePassages } from './usePassages.ts';
import { useHeadStyle } from './useRowStyles.ts';
import type { Answer } from './useWordsFound.ts';

const useBody = makeResetStyles({ position: 'relative', width: '100%' });

type Props = {
  readonly rows: readonly Held<Criterion>[];
  /** The words that found the rows: each then shows the passage where they stand. */
  readonly answer: Answer | undefined;
  /** What was typed: with other words the first row is where Tab leads. */
  readonly sought: string;
  /** Where the focus goes when a person comes back to the list. */
  readonly opened: CriterionId | undefined;
};

/** The list itself: draws what is in sight, reads as a table, moves with the arrow keys. */
export function CriterionList({ rows, answer, sought, opened }: Props) {
  const head = useHeadStyle();
  const body = useBody();
  const { list } = useTexts().tab;
  const workspace = useWorkspace();
  const top = useRef<HTMLDivElement>(null);
  const offset = useOffset(top);
  const [stop, setStop] = useState(() => ({ sought, index: rows.findIndex((row) => row.value.id === opened) }));
  const active = stop.sought === sought ? Math.min(Math.max(stop.index, 0), rows.length - 1) : 0;

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: scrollingContent,
    estimateSize: () => (answer === undefined ? 61 : 97),
    getItemKey: (index) => rows[index]?.value.key ?? index,
    scrollMargin: offset,
    overscan: 6,
    rangeExtractor: (range: Range) => withActive(defaultRangeExtractor(range), active),
  });
  const drawn = virtualizer.getVirtualItems().flatMap(({ index, start, key }) => {
    const held = rows[index];
    return held === undefined ? [] : [{ index, start, key, held }];
  });
  const passageOf = usePassages(
    answer?.text ?? '',
    drawn.map(({ held }) => held),
  );
  const focus = useFocusOnRow(top, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }));
  useReturnTo(opened === undefined ? -1 : rows.findIndex((row) => row.value.id === opened), focus);

  // A key that is held down comes faster than the focus moves, so the next row counts from where it is going.
  const heading = useRef(active);
  const move = (event: KeyboardEvent, from: number): void => {
    const target = targetOf(event.key, event.repeat ? heading.current : from, rows.length);
    if (target === undefined) return;
    event.preventDefault();
    heading.current = target;
    setStop({ sought, index: target });
    focus(target);
  };

  return (
    <div role="table" aria-label={list.table} aria-rowcount={rows.length + 1}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={head}>
          {(['criterion', 'level', 'kind', 'status', 'changed'] as const).map((column) => (
            <div key={column} role="columnheader">
              {list.column[column]}
            </div>
          ))}
        </div>
      </div>
      <div ref={top} role="rowgroup" className={body} style={{ height: virtualizer.getTotalSize() }}>
        {drawn.map(({ index, start, key, held }) => (
          <CriterionLine
            key={key}
            held={held}
            groups={held.value.productGroups
              .map((code) => productGroupByCode(workspace, code)?.name ?? code)
              .join(', ')}
            why={answer && { passage: passageOf(held), otherwise: answer.words.otherwise?.get(held.value.key) }}
            at={{ index, top: start - offset, isActive: index === active }}
            measure={virtualizer.measureElement}
            onKeyDown={move}
          />
        ))}
      </div>
    </div>
  );
}

/** The row that holds the focus stays drawn wherever the list is scrolled, or the focus would die with it. */
function withActive(indexes: number[], active: number): number[] {
  if (active < 0 || indexes.includes(active)) return indexes;
  return [...indexes, active].sort((a, b) => a - b);
}

function targetOf(key: string, from: number, count: number): number | undefined {
  const target = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: count - 1 }[key];
  return target === undefined ? undefined : Math.min(Math.max(target, 0), count - 1);
}

function useFocusOnRow(list: RefObject<HTMLElement | null>, scrollTo: (index: number) => void) {
  return (index: number): void => {
    scrollTo(index);
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus({ preventScroll: true });
    });
  };
}

/** Once, when the list is shown again: the row that was opened from it. */
function useReturnTo(index: number, focus: (index: number) => void): void {
  const navigation = useNavigation();
  // The list also comes back when words that found nothing find something: whoever types goes on typing.
  const [isTyping] = useState(() => document.activeElement instanceof HTMLInputElement);
  const pending = useRef(navigation.hasMoved() && index >= 0 && !isTyping);
  useEffect(() => {
    if (!pending.current) return;
    pending.current = false;
    focus(index);
  }, [index, focus]);
}

/** Where in what scrolls the list begins. What stands above it (chips, a notice) comes and goes. */
function useOffset(list: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const page = scrollingContent()?.firstElementChild;
    const measure = (): void => setOffset(list.current?.offsetTop ?? 0);
    measure();
    if (!page) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(page);
    return () => observer.disconnect();
  }, [list]);
  return offset;
}
