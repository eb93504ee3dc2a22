import { Field, makeStyles, Radio, RadioGroup, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import type { ListName } from '#domain/workspace.ts';
import { bothTexts } from '#replica/merge/bothTexts.ts';
import type { Collision } from '#replica/replica.ts';
import { useConflictTexts } from './conflictTexts.ts';
import { useSession, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { isForPeople, isLongText, type Chosen, type Group, type Side } from './choosing.ts';
import { Difference } from './Difference.tsx';
import { LimitChanges } from './LimitChanges.tsx';
import { shownValue } from './shownValue.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
  },
  side: { minWidth: 0 },
  who: {
    ...typographyStyles.caption1Strong,
    margin: 0,
    paddingBottom: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
  },
  base: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer' },
  radios: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

type Props = {
  readonly list: ListName;
  readonly group: Group;
  readonly theirName: string;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
};

/** What both wrote in a field, how it stood before, and the choice between them. */
export function FieldChoice({ list, group, theirName, chosen, onChoose }: Props) {
  const styles = useStyles();
  const words = useConflictTexts();
  const { columnTitle } = useSession();
  const [first] = group.collisions;
  const title = group.isWhole || first === undefined ? words.wholeAnswer : columnTitle(list, first.column);
  const sides: readonly Side[] =
    first && !group.isWhole && isLongText(first) ? ['theirs', 'mine', 'both'] : ['theirs', 'mine'];
  const label: Readonly<Record<Side, string>> = {
    theirs: words.useTheirs(theirName),
    mine: words.useMine,
    both: words.useBoth,
  };
  const choose = (side: Side | undefined): void => {
    const isFirst = side === 'both' && chosen.text === '' && first;
    onChoose({ side, text: isFirst ? bothTexts(textsIn(first)) : chosen.text });
  };

  return (
    <section className={styles.root}>
      <h3 className={styles.heading}>{title}</h3>
      {group.collisions.filter(isForPeople).map((collision) => (
        <Sides key={collision.column} collision={collision} list={list} theirName={theirName} isNamed={group.isWhole} />
      ))}
      <RadioGroup
        layout="vertical"
        className={styles.radios}
        aria-label={title}
        value={chosen.side ?? ''}
        onChange={(_, { value }) => choose(sides.find((side) => side === value))}
      >
        {sides.map((side) => (
          <Radio key={side} value={side} label={label[side]} />
        ))}
      </RadioGroup>
      {chosen.side === 'both' && (
        <Field label={words.both} hint={words.bothHint}>
          <Textarea
            rows={6}
            resize="vertical"
            value={chosen.text}
            onChange={(_, { value }) => onChoose({ side: 'both', text: value })}
          />
        </Field>
      )}
    </section>
  );
}

type SidesProps = {
  readonly list: ListName;
  readonly collision: Collision;
  readonly theirName: string;
  readonly isNamed: boolean;
};

function Sides({ list, collision, theirName, isNamed }: SidesProps) {
  const styles = useStyles();
  const words = useConflictTexts();
  const { tab } = useTexts();
  const workspace = useWorkspace();
  const { columnTitle } = useSession();
  const shown = (value: unknown) => shownValue(value, tab, workspace);
  const base = shown(collision.base);
  return (
    <>
      {isNamed && <p className={styles.aside}>{columnTitle(list, collision.column)}</p>}
      {collision.over !== undefined && <p className={styles.aside}>{words.over(columnTitle(list, collision.over))}</p>}
      <div className={styles.sides}>
        <div className={styles.side}>
          <h4 className={styles.who}>{words.theirs(theirName)}</h4>
          <Difference before={base} after={shown(collision.theirs)} />
          <LimitChanges before={base} after={shown(collision.theirs)} />
        </div>
        <div className={styles.side}>
          <h4 className={styles.who}>{words.mine}</h4>
          <Difference before={base} after={shown(collision.mine)} />
          <LimitChanges before={base} after={shown(collision.mine)} />
        </div>
      </div>
      <details className={styles.base}>
        <summary className={styles.summary}>{words.showBase}</summary>
        <Difference before={base} after={base} />
      </details>
    </>
  );
}

function textsIn({ base, mine, theirs }: Collision) {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { base: text(base), mine: text(mine), theirs: text(theirs) };
}
