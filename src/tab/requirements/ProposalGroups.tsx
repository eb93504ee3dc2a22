import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Said } from '#usecases/judgeRequirements.ts';
import { ProposalCard } from './ProposalCard.tsx';
import type { Proposal, ProposalGroup, Proposals } from './proposals.ts';
import { useJudgingTexts } from './judgingTexts.ts';

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, margin: 0, marginTop: tokens.spacingVerticalM },
  part: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, marginTop: tokens.spacingVerticalS, padding: 0 },
});

type Props = {
  readonly proposals: Proposals;
  readonly text: string;
  readonly mayJudge: boolean;
  readonly onSay: (said: Said) => void;
};

/** The criteria that a requirement is like, part by part where it makes several demands. */
export function ProposalGroups({ proposals: { groups, others }, ...card }: Props) {
  const styles = useStyles();
  const { detail } = useJudgingTexts();
  const parts = groups.filter(({ of }) => of.kind === 'part').length;
  return (
    <>
      <h3 className={styles.heading}>{detail.proposals}</h3>
      {parts > 0 && <p className={styles.aside}>{detail.partsFound(parts)}</p>}
      {groups.length === 0 && <p className={styles.aside}>{detail.noProposals}</p>}
      {groups.map((group) => (
        <Group
          key={group.of.kind === 'part' ? group.of.number : 'whole'}
          group={group}
          hasParts={parts > 0}
          {...card}
        />
      ))}
      {others.length > 0 && (
        <section aria-label={detail.otherJudged}>
          <h4 className={styles.heading}>{detail.otherJudged}</h4>
          <Cards proposals={others} {...card} />
        </section>
      )}
    </>
  );
}

type Card = Omit<Props, 'proposals'>;
type GroupProps = Card & { readonly group: ProposalGroup; readonly hasParts: boolean };

function Group({ group: { of, proposals, unlikely }, hasParts, ...card }: GroupProps) {
  const styles = useStyles();
  const { detail } = useJudgingTexts();
  const [isWhole, setIsWhole] = useState(false);
  const name = of.kind === 'part' ? detail.part(of.number) : detail.whole;
  return (
    <section aria-label={name}>
      {hasParts && <h4 className={styles.heading}>{name}</h4>}
      {of.kind === 'part' && <p className={styles.part}>{of.text}</p>}
      <Cards proposals={isWhole ? [...proposals, ...unlikely] : proposals} {...card} />
      {!isWhole && unlikely.length > 0 && (
        <Button size="small" appearance="transparent" onClick={() => setIsWhole(true)}>
          {detail.others(unlikely.length)}
        </Button>
      )}
    </section>
  );
}

function Cards({ proposals, ...card }: Card & { readonly proposals: readonly Proposal[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {proposals.map((proposal) => (
        <ProposalCard key={proposal.criterion.id} proposal={proposal} {...card} />
      ))}
    </ul>
  );
}
