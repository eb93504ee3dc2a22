import { makeResetStyles, makeStyles, tokens, typographyStyles, type GriffelStyle } from '@fluentui/react-components';
import {
  AddCircle16Regular,
  ArrowSync16Regular,
  CheckmarkCircle16Filled,
  CheckmarkCircle16Regular,
  Circle16Regular,
  Wrench16Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { ListLine, Standing, Step } from './plan.ts';
import { useSetupWords, type SetupWords } from './texts.ts';

const useLines = makeResetStyles({ listStyleType: 'none', margin: 0, padding: 0 });
const useLine = makeResetStyles({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  columnGap: tokens.spacingHorizontalM,
  paddingBlock: tokens.spacingVerticalMNudge,
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
});
const useStyles = makeStyles({
  name: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  standing: { ...typographyStyles.caption1, lineHeight: tokens.lineHeightBase300, whiteSpace: 'nowrap' },
  glyph: { marginTop: '2px' },
  steps: {
    ...typographyStyles.caption1,
    gridColumn: '2 / -1',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});
const useTone = makeStyles({
  complete: { color: tokens.colorStatusSuccessForeground1 },
  missing: { color: tokens.colorStatusWarningForeground1 },
  incomplete: { color: tokens.colorStatusWarningForeground1 },
  waiting: { color: tokens.colorNeutralForeground3 },
  working: { color: tokens.colorBrandForeground1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
} satisfies Record<Standing, GriffelStyle>);

/** Without colour the shape still tells. */
const GLYPH: Readonly<Record<Standing, FluentIcon>> = {
  complete: CheckmarkCircle16Regular,
  missing: AddCircle16Regular,
  incomplete: Wrench16Regular,
  waiting: Circle16Regular,
  working: ArrowSync16Regular,
  done: CheckmarkCircle16Filled,
};

/** All lists, each with where it stands and what is to be done to it. */
export function ListLines({ lines }: { readonly lines: readonly ListLine[] }) {
  const list = useLines();
  const { page } = useSetupWords();
  return (
    <ul className={list} aria-label={page.listsHeading}>
      {lines.map((line) => (
        <Line key={line.list} line={line} />
      ))}
    </ul>
  );
}

function Line({ line: { listName, standing, steps } }: { readonly line: ListLine }) {
  const row = useLine();
  const styles = useStyles();
  const tone = useTone();
  const { page } = useSetupWords();
  const Glyph = GLYPH[standing];
  return (
    <li className={row}>
      <span className={tone[standing]}>
        <Glyph className={styles.glyph} aria-hidden />
      </span>
      <span className={styles.name}>{listName}</span>
      <span className={styles.standing}>{page.standing[standing]}</span>
      {steps.length > 0 && (
        <ul className={styles.steps}>
          {steps.map((step) => (
            <li key={`${step.kind} ${'column' in step ? step.column : ''}`}>{shortText(page, step)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** The list need not be named: the step stands under it. */
function shortText({ step: words }: SetupWords['page'], step: Step): string {
  switch (step.kind) {
    case 'createList':
      return words.createList(step.columns);
    case 'nameList':
      return words.nameList(step.listName);
    case 'addChoices':
      return words.addChoices(step.columnName, step.choices);
    case 'addColumn':
    case 'addIndex':
    case 'makeUnique':
      return words[step.kind](step.columnName);
  }
}
