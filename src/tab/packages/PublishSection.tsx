import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useMemo, useState } from 'react';
import type { CriteriaPackage, PackageEdition } from '#domain/criteriaPackage.ts';
import { day } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import type { Held } from '#domain/workspace.ts';
import { packageEditionsOf } from '#usecases/lookUp.ts';
import { packageChanges } from '#usecases/packageChanges.ts';
import { isInForce } from '#usecases/publishCriteria.ts';
import { decidedPackageEdition, publishPackage } from '#usecases/publishPackage.ts';
import { focusReturnsHere } from '../frame/focusReturnsHere.ts';
import { Section } from '../frame/Section.tsx';
import { useActor, useSession, useWorkspace } from '../start/session.ts';
import { useVerb } from '../start/useVerb.ts';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import { ChangeDocument } from './ChangeDocument.tsx';
import { ChangeList } from './ChangeList.tsx';
import { NotPublished } from './NotPublished.tsx';
import { usePackageTexts } from './packageTexts.ts';
import { late } from '../start/late.tsx';

const Confirmation = late(() => import('../outbox/Confirmation.tsx'));

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { ...typographyStyles.body1, margin: 0 },
  act: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
});

type Props = { readonly held: Held<CriteriaPackage> };

/** What comes into force with the package that was decided, against what is in force, and the button that does it. */
export default function PublishSection({ held }: Props) {
  const styles = useStyles();
  const { publishing: words, refusal } = usePackageTexts();
  const workspace = useWorkspace();
  const actor = useActor();
  const decided = decidedPackageEdition(workspace, held);
  const { key, publishedEdition } = held.value;
  const inForce = packageEditionsOf(workspace, key).find(({ value }) => value.hash === publishedEdition)?.value;
  const changes = useMemo(
    () => decided && packageChanges(workspace, inForce?.content, decided.content),
    [workspace, inForce, decided],
  );
  return (
    <Section heading={words.heading}>
      <div className={styles.root}>
        {decided && changes ? (
          <>
            <p className={styles.line}>{inForce === undefined ? words.introFirst : words.intro}</p>
            <ChangeList changes={changes} />
            <ChangeDocument
              name={decided.content.name}
              changes={changes}
              versions={{ from: inForce?.version, to: decided.version }}
              status={held.value.status}
              isPublished={false}
            />
            {may.publish(actor) ? (
              <Publish held={held} decided={decided} />
            ) : (
              <p className={styles.line}>{words.onlyCoordinator}</p>
            )}
          </>
        ) : (
          <p className={styles.line}>{refusal.publishPackage.notDecided({ kind: 'notDecided' })}</p>
        )}
      </div>
    </Section>
  );
}

function Publish({ held, decided }: Props & { readonly decided: PackageEdition }) {
  const styles = useStyles();
  const { publishing: words } = usePackageTexts();
  const { today } = useSession();
  const workspace = useWorkspace();
  const { saving, carryOut } = useVerb(publishPackage);
  const decidedDay = decided.content.validFrom;
  const [from, setFrom] = useState<string>(decidedDay ?? today());
  const [isAsking, setIsAsking] = useState(false);
  useFetchedWhenIdle(Confirmation.fetch);
  const also = decided.content.items.filter((item) => !isInForce(workspace, item)).length;
  const isPublishing = saving.kind === 'saving';

  return (
    <>
      <NotPublished saving={saving} />
      <div className={styles.act}>
        <Field label={words.validFrom} hint={decidedDay === undefined ? null : words.decidedDay}>
          <Input
            type="date"
            value={from}
            disabled={decidedDay !== undefined}
            onChange={(_, { value }) => setFrom(value)}
          />
        </Field>
        <Button
          {...focusReturnsHere}
          appearance="primary"
          disabledFocusable={isPublishing}
          onClick={() => setIsAsking(true)}
        >
          {isPublishing ? words.publishing : words.publish}
        </Button>
      </div>
      {isAsking && (
        <Suspense>
          <Confirmation
            title={words.confirm(held.value.name)}
            body={words.confirmBody(also)}
            action={words.publish}
            cancel={words.cancel}
            onConfirm={() => void carryOut({ base: held, validFrom: day(from) })}
            onClose={() => setIsAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
