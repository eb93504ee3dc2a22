import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type KeyboardEvent, type Ref } from 'react';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { ComposedAlignment } from '#language/alignment/alignParts.ts';
import { useFollow } from '../frame/PlaceLink.tsx';
import { hrefOf } from '../frame/route.ts';
import { RowMark } from '../outbox/RowMark.tsx';
import { BestLine } from './BestLine.tsx';
import { shortened } from './shortened.ts';
import { useBeginningStyle, useLineStyle, useOriginStyle } from './useLineStyles.ts';

const useStyles = makeStyles({
  // A background that high contrast leaves black: the text on it keeps its colour.
  opened: { backgroundColor: tokens.colorNeutralBackground3, borderLeftColor: tokens.colorCompoundBrandStroke },
});

type Props = {
  readonly requirement: RegionalRequirement;
  readonly answer: ComposedAlignment | undefined;
  /** Names of its region and of its product group. */
  readonly origin: { readonly region: string; readonly group: string };
  readonly at: {
    readonly index: number;
    readonly of: number;
    readonly top: number;
    readonly isActive: boolean;
    readonly isOpened: boolean;
  };
  readonly measure: Ref<HTMLDivElement>;
  readonly onKeyDown: (event: KeyboardEvent, index: number) => void;
};

/** One requirement of the pile. */
export const RequirementLine = memo(function RequirementLine(props: Props) {
  const { requirement, answer, origin, at, measure, onKeyDown } = props;
  const [line, beginning, from] = [useLineStyle(), useBeginningStyle(), useOriginStyle()];
  const styles = useStyles();
  const follow = useFollow();
  const place = { kind: 'requirement' as const, key: requirement.key };
  return (
    <div
      ref={measure}
      role="listitem"
      aria-posinset={at.index + 1}
      aria-setsize={at.of}
      data-index={at.index}
      className={mergeClasses(line, at.isOpened && styles.opened)}
      style={{ transform: `translateY(${at.top}px)` }}
    >
      <div className={from}>
        <span>
          {origin.region}
          <RowMark list="regionalRequirements" row={requirement.key} />
        </span>
        <span>{origin.group}</span>
      </div>
      <a
        href={hrefOf(place)}
        className={beginning}
        tabIndex={at.isActive ? 0 : -1}
        aria-current={at.isOpened ? 'true' : undefined}
        onClick={(event) => follow(event, place)}
        onKeyDown={(event) => onKeyDown(event, at.index)}
      >
        {shortened(requirement.text)}
      </a>
      <BestLine requirement={requirement} answer={answer} />
    </div>
  );
});
