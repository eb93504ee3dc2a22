import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, CircleHalfFill16Regular, CircleHint16Regular } from '@fluentui/react-icons';
import type { AnswerProgress, RegionProgress } from '#usecases/answerProgress.ts';
import { Section } from '../frame/Section.tsx';
import { useActor } from '../start/session.ts';
import { usePageTexts } from './pageTexts.ts';

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0 },
  group: {
    display: 'grid',
    gridTemplateColumns: '190px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    '@media (max-width: 639px)': { display: 'block' },
  },
  label: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  all: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  other: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  names: { ...typographyStyles.body1, margin: 0, display: 'inline' },
  own: { fontWeight: tokens.fontWeightSemibold },
});

/** Regions by how far they have come: who has answered everything, a part, nothing. */
export function WhoAnswered({ progress: { items, regions } }: { readonly progress: AnswerProgress }) {
  const { regions: words } = usePageTexts();
  const all = regions.filter(({ given }) => given === items.length);
  const none = regions.filter(({ given }) => given === 0 && items.length > 0);
  const part = regions.filter(({ given }) => given > 0 && given < items.length);
  const styles = useStyles();
  return (
    <Section heading={words.heading}>
      <dl className={styles.groups}>
        <Group kind="all" label={words.all} regions={all} />
        <Group kind="part" label={words.part} regions={part} of={items.length} />
        <Group kind="none" label={words.none} regions={none} />
      </dl>
    </Section>
  );
}

const GLYPH = { all: CheckmarkCircle16Filled, part: CircleHalfFill16Regular, none: CircleHint16Regular } as const;

type GroupProps = {
  readonly kind: keyof typeof GLYPH;
  readonly label: string;
  readonly regions: readonly RegionProgress[];
  /** How many criteria there are, where the regions' shares of them are told. */
  readonly of?: number;
};

function Group({ kind, label, regions, of }: GroupProps) {
  const styles = useStyles();
  const { regions: words } = usePageTexts();
  const { speaksFor } = useActor();
  const Glyph = GLYPH[kind];
  if (regions.length === 0) return null;
  return (
    <div className={styles.group}>
      <dt className={styles.label}>
        <Glyph aria-hidden className={kind === 'all' ? styles.all : styles.other} />
        {words.count(label, regions.length)}
      </dt>
      <dd className={styles.names}>
        {regions.map(({ region, given }, at) => (
          <span key={region.code}>
            <span className={speaksFor.includes(region.code) ? styles.own : undefined}>
              {of === undefined ? region.name : words.share(region.name, given, of)}
            </span>
            {at < regions.length - 1 && ', '}
          </span>
        ))}
      </dd>
    </div>
  );
}
