import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RowKey } from '#domain/ids.ts';
import { useRegionName } from '../start/useRegionName.ts';
import { likelihoodText } from './likelihood.ts';
import { useJudgingTexts } from './judgingTexts.ts';
import { useRequirementTexts } from './requirementTexts.ts';
import { shortened } from './shortened.ts';
import type { SureOne } from './sureOnes.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  intro: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  text: { display: 'block', overflowWrap: 'anywhere' },
  limit: { ...typographyStyles.caption1Strong, display: 'block', overflowWrap: 'anywhere' },
  warning: { verticalAlign: 'text-bottom', marginInlineEnd: tokens.spacingHorizontalXXS },
  meta: {
    display: 'block',
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** As many as a person looks through before taking them; the rest come next time. */
const SHOWN = 100;

type Props = {
  readonly sure: readonly SureOne[];
  readonly onTake: (taken: readonly SureOne[]) => void;
  readonly onClose: () => void;
};

/** Lists what is about to be judged, all ticked, before anything is written. */
export default function AcceptSureDialog({ sure, onTake, onClose }: Props) {
  const styles = useStyles();
  const { sure: words } = useJudgingTexts();
  // As it was when the dialog opened: nothing comes in unread.
  const [shown] = useState(() => sure.slice(0, SHOWN));
  const [off, setOff] = useState<ReadonlySet<RowKey>>(new Set());
  const taken = shown.filter(({ requirement }) => !off.has(requirement.key));
  const put = (key: RowKey, isOn: boolean): void => {
    const next = new Set(off);
    if (isOn) next.delete(key);
    else next.add(key);
    setOff(next);
  };

  return (
    <Dialog open modalType="modal" onOpenChange={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.intro}>{words.body}</p>
            {sure.length > shown.length && <p className={styles.intro}>{words.more(shown.length, sure.length)}</p>}
            <Checkbox
              label={words.all}
              checked={taken.length === shown.length ? true : taken.length === 0 ? false : 'mixed'}
              onChange={(_, { checked }) =>
                setOff(new Set(checked === true ? [] : shown.map(({ requirement }) => requirement.key)))
              }
            />
            <ul className={styles.list}>
              {shown.map((one) => (
                <li key={one.requirement.key} className={styles.item}>
                  <Checkbox
                    checked={!off.has(one.requirement.key)}
                    label={<SureLabel one={one} />}
                    onChange={(_, { checked }) => put(one.requirement.key, checked === true)}
                  />
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button appearance="primary" disabledFocusable={taken.length === 0} onClick={() => onTake(taken)}>
              {taken.length === 0 ? words.takeNone : words.take(taken.length)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function SureLabel({ one: { requirement, matches } }: { readonly one: SureOne }) {
  const styles = useStyles();
  const texts = useRequirementTexts();
  const { reasons } = useJudgingTexts();
  const region = useRegionName()(requirement.region);
  const lines = matches.map(
    ({ criterion, probability }) => `${criterion.id} ${criterion.title}, ${likelihoodText(probability, texts)}`,
  );
  return (
    <>
      <span className={styles.text}>{shortened(requirement.text)}</span>
      <span className={styles.meta}>{[region, ...lines].join(' · ')}</span>
      {matches
        .flatMap(({ limits }) => limits)
        .map(({ requirement: own, criterion, comparison }) => (
          <span key={`${own} ${criterion}`} className={styles.limit}>
            <Warning16Regular aria-hidden className={styles.warning} />
            {reasons.limit(own, criterion, comparison)}
          </span>
        ))}
    </>
  );
}
