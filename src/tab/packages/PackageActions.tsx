import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Edit20Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import { Suspense } from 'react';
import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import { may } from '#domain/role.ts';
import { mayMove, statusAfter } from '#domain/transitions.ts';
import type { Held } from '#domain/workspace.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { packageConsultation } from '#usecases/decidePackage.ts';
import { movePackage, PACKAGE_VERBS, type MovePackageRefusal, type PackageVerb } from '#usecases/movePackage.ts';
import { isAllInForce } from '#usecases/isAllInForce.ts';
import { isPackageEditable } from '#usecases/savePackage.ts';
import { MenuOpener } from '../frame/MenuOpener.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { Notice } from '../frame/Notice.tsx';
import { failureText } from '../start/failureText.ts';
import { useActor, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useVerb, type Saving } from '../start/useVerb.ts';
import { usePackageTexts } from './packageTexts.ts';
import { late } from '../start/late.tsx';

const RepealPackage = late(() => import('./RepealPackage.tsx'));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, maxWidth: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What the person may do with the package as it stands, the next step first. */
export function PackageActions({ held }: { readonly held: Held<CriteriaPackage> }) {
  const styles = useStyles();
  const texts = usePackageTexts();
  const actor = useActor();
  const navigation = useNavigation();
  const { saving, carryOut } = useVerb(movePackage);
  const { key } = held.value;
  const moves = PACKAGE_VERBS.filter(
    (verb) => mayMove(actor.roles, verb) && statusAfter(verb, held.value.status) !== undefined,
  );
  const isAsked = packageConsultation(useWorkspace(), key) !== undefined;
  const move = (verb: PackageVerb): void => void carryOut({ base: held, verb });

  return (
    <div className={styles.root}>
      <div className={styles.actions}>
        <NextStep held={held} />
        {may.editDrafts(actor) && isPackageEditable(held.value) && (
          <Button icon={<Edit20Regular />} onClick={() => navigation.go({ kind: 'editPackage', key })}>
            {texts.page.edit}
          </Button>
        )}
        {moves.length > 0 && (
          <MenuOpener
            icon={<MoreHorizontal20Regular />}
            menuIcon={null}
            aria-label={texts.page.more}
            disabledFocusable={saving.kind === 'saving'}
            parts={[
              {
                kind: 'acts',
                choices: moves.map((verb) => ({ key: verb, label: texts.verb[verb], onChoose: () => move(verb) })),
              },
            ]}
          />
        )}
        <Suspense>{may.decide(actor) && <RepealPackage held={held} />}</Suspense>
        {isAsked && may.readDrafts(actor) && (
          <PlaceLink place={{ kind: 'matrixOf', of: 'package', key }}>{texts.page.matrix}</PlaceLink>
        )}
      </div>
      <NotMoved saving={saving} />
    </div>
  );
}

/** Where the package goes on, and who it is for. */
function NextStep({ held }: { readonly held: Held<CriteriaPackage> }) {
  const { page } = usePackageTexts();
  const workspace = useWorkspace();
  const actor = useActor();
  const navigation = useNavigation();
  const { key, status, items } = held.value;
  const asked = packageConsultation(workspace, key);
  if (may.openConsultation(actor) && statusAfter('openConsultation', status) !== undefined) {
    return (
      <Button
        appearance="primary"
        disabledFocusable={items.length === 0 || isAllInForce(workspace, held.value)}
        onClick={() => navigation.go({ kind: 'openConsultation', package: key })}
      >
        {page.open}
      </Button>
    );
  }
  if (asked === undefined) return null;
  if (status === 'readyForDecision') {
    const isDecider = may.decide(actor);
    return (
      <Button
        {...(isDecider && { appearance: 'primary' })}
        onClick={() => navigation.go({ kind: 'decision', key: asked.value.key })}
      >
        {isDecider ? page.decide : page.decisionPaper}
      </Button>
    );
  }
  return (
    <Button onClick={() => navigation.go({ kind: 'consultation', key: asked.value.key })}>
      {page.showConsultation}
    </Button>
  );
}

function NotMoved({ saving }: { readonly saving: Saving<MovePackageRefusal> }) {
  const texts = useTexts();
  const { page, refusal } = usePackageTexts();
  const sentence =
    saving.kind === 'refused'
      ? sentenceFor(refusal.movePackage, saving.refusal)
      : saving.kind === 'failed'
        ? failureText(saving.failure, texts)
        : saving.kind === 'conflict' || saving.kind === 'behind' || saving.kind === 'drifted'
          ? page.notMovedConflict
          : undefined;
  if (sentence === undefined) return null;
  return <Notice intent="error" title={page.notMoved} body={sentence} occasion={saving} />;
}
