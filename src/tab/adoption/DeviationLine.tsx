import { Badge, Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { Deviation } from '#domain/adoption.ts';
import { may } from '#domain/role.ts';
import type { Held } from '#domain/workspace.ts';
import { textOf } from '#usecases/deviationRefusal.ts';
import { PlainText } from '../criterion/PlainText.tsx';
import { RowMark } from '../outbox/RowMark.tsx';
import { useActor, useSession, useWorkspace } from '../start/session.ts';
import { useRegionName } from '../start/useRegionName.ts';
import { useAdoptionTexts } from './adoptionTexts.ts';
import { EndDeviation } from './EndDeviation.tsx';
import { late } from '../start/late.tsx';

const LocalDifference = late(() => import('./LocalDifference.tsx'));

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalMNudge,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  region: { ...typographyStyles.body1Strong },
  day: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

/** One region's deviation: how, why, when it is looked at again, and its words beside the national ones. */
export function DeviationLine({ held }: { readonly held: Held<Deviation> }) {
  const styles = useStyles();
  const { compared: words, kind: kinds } = useAdoptionTexts();
  const workspace = useWorkspace();
  const actor = useActor();
  const { today } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const { region, criterion, edition, kind, reason, localText, reconsiderOn, key } = held.value;
  const name = useRegionName()(region);
  const national = textOf(workspace, criterion, edition);

  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <span className={styles.region}>{name}</span>
        <Badge appearance="outline" color="informative">
          {kinds[kind]}
        </Badge>
        {reconsiderOn !== undefined && (
          <span className={styles.day}>
            {reconsiderOn < today() ? words.overdue(reconsiderOn) : words.reconsider(reconsiderOn)}
          </span>
        )}
        <RowMark list="deviations" row={key} />
      </div>
      <PlainText text={reason} />
      <div className={styles.buttons}>
        {kind !== 'notUsed' && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isOpen}
            aria-label={isOpen ? words.hideTextOf(name) : words.showTextOf(name)}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? words.hideText : words.showText}
          </Button>
        )}
        {may.speakFor(actor, region) && <EndDeviation held={held} />}
      </div>
      {isOpen &&
        (national === undefined ? (
          <PlainText text={localText} />
        ) : (
          <Suspense>
            <LocalDifference national={national} local={localText} />
          </Suspense>
        ))}
    </li>
  );
}
