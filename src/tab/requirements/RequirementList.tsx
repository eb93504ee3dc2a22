import { makeResetStyles } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useId, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { RowKey } from '#domain/ids.ts';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Held } from '#domain/workspace.ts';
import { productGroupByCode } from '#usecases/lookUp.ts';
import { useRegionName } from '../start/useRegionName.ts';
import { useWorkspace } from '../start/session.ts';
import type { AligningState } from './aligning.ts';
import { questionOf } from './question.ts';
import { RequirementLine } from './RequirementLine.tsx';
import { useActive, useMoves, useReturn, useShown, withActive } from './rowMoves.ts';
import { useRequirementTexts } from './requirementTexts.ts';

const useBody = makeResetStyles({ position: 'relative', width: '100%' });
const useUnseen = makeResetStyles({
  position: 'absolute',
  clipPath: 'inset(50%)',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
});

const USUAL_HEIGHT = 96;

type Props = {
  readonly rows: readonly Held<RegionalRequirement>[];
  readonly known: AligningState['known'];
  readonly opened: RowKey | undefined;
  /** The one opened last: where the arrow keys begin, and where the focus goes when the list is shown again. */
  readonly left: RowKey | undefined;
  /** What the list scrolls in. */
  readonly scroller: () => HTMLElement | null;
};

/** The pile: draws what is in sight, moves with the arrow keys. */
export function RequirementList({ rows, known, opened, left, scroller }: Props) {
  const body = useBody();
  const unseen = useUnseen();
  const hint = useId();
  const { page } = useRequirementTexts();
  const workspace = useWorkspace();
  const regionName = useRegionName();
  const list = useRef<HTMLDivElement>(null);
  const offset = useOffset(list, scroller);
  const at = rows.findIndex(({ value }) => value.key === (opened ?? left));
  const [active, setActive] = useActive(opened, at);
  const current = Math.min(active, rows.length - 1);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: scroller,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => rows[index]?.value.key ?? index,
    scrollMargin: offset,
    overscan: 6,
    rangeExtractor: (range: Range) => withActive(defaultRangeExtractor(range), current),
  });
  const scrollTo = (index: number): void => virtualizer.scrollToIndex(index, { align: 'auto' });
  const focus = (index: number): void => {
    scrollTo(index);
    requestAnimationFrame(() => rowIn(list, index)?.focus({ preventScroll: true }));
  };
  useReturn({ opened, left, at }, focus);
  useShown({ opened, left, at }, scrollTo);
  const move = useMoves(rows.length, (target) => {
    setActive(target);
    focus(target);
  });

  return (
    <>
      <p id={hint} className={unseen}>
        {page.listHint}
      </p>
      <div
        ref={list}
        role="list"
        aria-label={page.list}
        aria-describedby={hint}
        className={body}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]?.value;
          if (row === undefined) return null;
          const { region, productGroup } = row;
          return (
            <RequirementLine
              key={key}
              requirement={row}
              answer={known.get(questionOf(row).key)}
              origin={{
                region: regionName(region),
                group:
                  productGroup === undefined ? '' : (productGroupByCode(workspace, productGroup)?.name ?? productGroup),
              }}
              at={{
                index,
                of: rows.length,
                top: start - offset,
                isActive: index === current,
                isOpened: row.key === opened,
              }}
              measure={virtualizer.measureElement}
              onKeyDown={move}
            />
          );
        })}
      </div>
    </>
  );
}

function rowIn(list: RefObject<HTMLElement | null>, index: number): HTMLElement | null | undefined {
  return list.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
}

/** Where in what scrolls the list begins. What stands above it comes and goes. */
function useOffset(list: RefObject<HTMLElement | null>, scroller: () => HTMLElement | null): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => setOffset(list.current?.offsetTop ?? 0);
    measure();
    const page = scroller()?.firstElementChild;
    if (!page) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(page);
    return () => observer.disconnect();
  }, [list, scroller]);
  return offset;
}
