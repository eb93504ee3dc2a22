import { memo, type KeyboardEvent, type Ref } from 'react';
import type { Criterion } from '#domain/criterion.ts';
import type { Held } from '#domain/workspace.ts';
import type { Reason } from '#language/search/searchQuery.ts';
import type { Passage as FoundPassage } from '#language/search/wordsFound.ts';
import { useFollow } from '../frame/PlaceLink.tsx';
import { hrefOf } from '../frame/route.ts';
import { RowMark } from '../outbox/RowMark.tsx';
import { useTexts } from '../start/texts.ts';
import { Marked } from './Marked.tsx';
import { DraftMark, LevelMark, StatusMark } from './marks.tsx';
import { Otherwise } from './Otherwise.tsx';
import { Passage } from './Passage.tsx';
import { useCellStyle, useMainCellStyle, useMetaStyle, useRowStyle, useTitleStyle } from './useRowStyles.ts';

/** Why a criterion was found. */
export type Why = {
  /** Not known in the first moment. */
  readonly passage: FoundPassage | undefined;
  /** What stands in it in the place of words that were sought. */
  readonly otherwise: readonly Reason[] | undefined;
};

type Props = {
  readonly held: Held<Criterion>;
  /** Names of the product groups. */
  readonly groups: string;
  /** Missing when no words were sought. */
  readonly why: Why | undefined;
  readonly at: { readonly index: number; readonly top: number; readonly isActive: boolean };
  readonly measure: Ref<HTMLDivElement>;
  readonly onKeyDown: (event: KeyboardEvent, index: number) => void;
};

/** One criterion of the list. */
export const CriterionLine = memo(function CriterionLine({ held, groups, why, at, measure, onKeyDown }: Props) {
  const [row, main, title, meta] = [useRowStyle(), useMainCellStyle(), useTitleStyle(), useMetaStyle()];
  const cell = useCellStyle();
  const { tab, terms } = useTexts();
  const follow = useFollow();
  const criterion = held.value;
  const place = { kind: 'criterion' as const, id: criterion.id };

  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={at.index + 2}
      data-index={at.index}
      className={row}
      style={{ transform: `translateY(${at.top}px)` }}
    >
      <div role="cell" className={main}>
        <a
          href={hrefOf(place)}
          className={title}
          tabIndex={at.isActive ? 0 : -1}
          onClick={(event) => follow(event, place)}
          onKeyDown={(event) => onKeyDown(event, at.index)}
        >
          {why?.passage === undefined ? criterion.title : <Marked pieces={why.passage.title} />}
        </a>
        <DraftMark status={criterion.status} />
        <RowMark list="criteria" row={criterion.key} />
        <div className={meta}>{`${criterion.id} · ${groups}`}</div>
        {why !== undefined && <Passage criterion={criterion} snippet={why.passage} />}
        {why?.otherwise !== undefined && <Otherwise reasons={why.otherwise} />}
      </div>
      <div role="cell" className={cell}>
        <LevelMark level={criterion.level} />
      </div>
      <div role="cell" className={cell}>
        {terms.kind[criterion.kind ?? 'none']}
      </div>
      <div role="cell" className={cell}>
        <StatusMark status={criterion.status} />
      </div>
      <div role="cell" className={cell}>
        <time dateTime={held.written.at}>{tab.format.date(held.written.at)}</time>
      </div>
    </div>
  );
});
