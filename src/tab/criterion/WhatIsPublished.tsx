import { makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Edition } from '#domain/edition.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { decisionsOn } from '#usecases/decisionsOn.ts';
import { packagesToPublishWith } from '#usecases/packagesWith.ts';
import { isPublishable } from '#usecases/publishCriteria.ts';
import { useDecisionTexts } from '../decisions/decisionTexts.ts';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { useWorkspace } from '../start/session.ts';

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, margin: 0 },
});

type Props = {
  readonly picture: CriterionPicture;
  /** What can be done about it. */
  readonly children: ReactNode;
};

/** Which edition comes into force, by whose decision, and with which packages; or why it cannot. */
export function WhatIsPublished({ picture, children }: Props) {
  const styles = useStyles();
  const { publish: words } = useDecisionTexts();
  const workspace = useWorkspace();
  const { id } = picture.criterion.value;
  const replaced = replacedEdition(picture);
  const decision = decisionsOn(workspace, { kind: 'criterion', criterion: id })[0]?.value;
  if (decision === undefined || !isPublishable(workspace, picture.criterion)) {
    return <p className={styles.line}>{words.refusal.notDecided({ kind: 'notDecided', id })}</p>;
  }
  const packages = packagesToPublishWith(workspace, id);
  return (
    <>
      <p className={styles.line}>{words.decidedBy(decision.body, decision.on, decision.caseNumber)}</p>
      <p className={styles.line}>
        {replaced === undefined ? words.first(picture.version) : words.next(picture.version, replaced.version)}
      </p>
      {packages.length > 0 && (
        <div>
          <p className={styles.line}>{words.comesWith}</p>
          {packages.map(({ value }) => (
            <PlaceLink key={value.key} place={{ kind: 'package', key: value.key }}>
              {value.name}
            </PlaceLink>
          ))}
        </div>
      )}
      {children}
    </>
  );
}

/** The edition in force that goes when the criterion is published anew. */
export function replacedEdition({ criterion, editions }: CriterionPicture): Edition | undefined {
  return editions.find(({ value }) => value.hash === criterion.value.publishedEdition)?.value;
}
