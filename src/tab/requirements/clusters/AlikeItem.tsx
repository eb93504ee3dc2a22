import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type RefObject } from 'react';
import { productGroupCode } from '#domain/ids.ts';
import type { Workspace } from '#domain/workspace.ts';
import { productGroupByCode } from '#usecases/lookUp.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { useWorkspace } from '../../start/session.ts';
import { AlikeBody } from './AlikeBody.tsx';
import { useClusterTexts } from './clusterTexts.ts';
import { criterionByKey } from './criterionByKey.ts';
import { doDiffer, spreadLine } from './limitWords.ts';
import type { AlikeRow } from './overview.ts';

const useStyles = makeStyles({
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  head: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    minWidth: 0,
    paddingBlock: tokens.spacingVerticalS,
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  title: { ...typographyStyles.body1Strong, maxWidth: '80ch' },
  facts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  warning: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground1,
  },
  panel: { marginInline: 0, paddingInline: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalXL },
});

/** How many kinds of limits a closed group tells of. */
const LIMITS_SHOWN = 2;
/** And how many values of each. */
const VALUES_SHOWN = 4;
/** A requirement without a criterion has no title; its first words stand for one. */
const TITLE_LENGTH = 110;

type Props = { readonly row: AlikeRow; readonly isOpen: boolean };

/** One group: what it is about and how far it is spread; open, all of it. */
export function AlikeItem({ row, isOpen }: Props) {
  const styles = useStyles();
  const head = useReturn(isOpen);
  const texts = useClusterTexts();
  const workspace = useWorkspace();
  const { criterion: key, members, picture } = row.cluster;
  const criterion = criterionByKey(workspace, key);
  const facts = [
    texts.regions(row.regions),
    texts.requirements(members.length),
    texts.wordings(picture.wordings),
    groupName(members[0]?.group, workspace),
    ...(key === undefined ? [texts.ownMatter] : []),
  ];
  return (
    <AccordionItem role="listitem" value={row.key} className={styles.item}>
      <AccordionHeader as="h2" size="large">
        <span ref={head} className={styles.head}>
          <span className={styles.title}>
            {criterion === undefined ? beginningOf(picture.medoid.text) : `${criterion.id} ${criterion.title}`}
          </span>
          <span className={styles.facts}>{facts.filter((fact) => fact !== undefined).join(' · ')}</span>
          {picture.limits.length > 0 && (
            <span className={styles.facts}>
              {picture.limits
                .slice(0, LIMITS_SHOWN)
                .map((spread) => spreadLine(spread, texts, VALUES_SHOWN))
                .join(' · ')}
            </span>
          )}
          {doDiffer(picture.limits) && (
            <span className={styles.warning}>
              <Warning16Regular aria-hidden />
              {texts.limits.differing}
            </span>
          )}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {isOpen && <AlikeBody row={row} criterion={criterion} />}
      </AccordionPanel>
    </AccordionItem>
  );
}

/** Once, when the groups are shown again: to the one that was left open. */
function useReturn(isOpen: boolean): RefObject<HTMLSpanElement | null> {
  const head = useRef<HTMLSpanElement>(null);
  const navigation = useNavigation();
  const pending = useRef(isOpen && navigation.hasMoved());
  useEffect(() => {
    if (!pending.current) return;
    pending.current = false;
    const button = head.current?.closest('button');
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'start' });
  }, []);
  return head;
}

function groupName(code: string | undefined, workspace: Workspace): string | undefined {
  const known = productGroupCode(code ?? '');
  return known === undefined ? undefined : (productGroupByCode(workspace, known)?.name ?? known);
}

function beginningOf(text: string): string {
  if (text.length <= TITLE_LENGTH) return text;
  return `${text.slice(0, TITLE_LENGTH).replace(/\s+\S*$/u, '')} …`;
}
