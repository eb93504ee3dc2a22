import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Held } from '#domain/workspace.ts';
import { productGroupByCode } from '#usecases/lookUp.ts';
import { PlainText } from '../criterion/PlainText.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PendingMark } from '../outbox/PendingMark.tsx';
import { useRegionName } from '../start/useRegionName.ts';
import { useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import type { Moving } from './moving.ts';
import { useJudgingTexts } from './judgingTexts.ts';
import { useRequirementTexts } from './requirementTexts.ts';

const useStyles = makeStyles({
  top: { display: 'flex', alignItems: 'start', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  heading: {
    ...typographyStyles.subtitle2,
    margin: 0,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '4px' },
  },
  moving: { display: 'flex', alignItems: 'center', flexShrink: 0 },
  meta: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
});

type Props = {
  readonly held: Held<RegionalRequirement>;
  readonly moving: Moving;
  /** The page's own heading where it is shown alone. */
  readonly level: 1 | 2;
};

/** What the region has written, and where. Takes the focus, so that a screen reader says which requirement it is. */
export function DetailHead({ held, moving, level }: Props) {
  const styles = useStyles();
  const { tab, terms } = useTexts();
  const { detail } = useJudgingTexts();
  const { page } = useRequirementTexts();
  const workspace = useWorkspace();
  const { value: requirement, written } = held;
  const { region, productGroup, source, evidence, level: reach, kind } = requirement;
  const name = detail.heading(useRegionName()(region));
  const heading = useFocused(name, level);
  const Heading = level === 1 ? 'h1' : 'h2';
  const facts = [
    productGroup === undefined ? undefined : (productGroupByCode(workspace, productGroup)?.name ?? productGroup),
    page.document(source.document, source.place) || page.noDocument,
    reach === undefined ? undefined : terms.level[reach],
    kind === undefined ? undefined : terms.kind[kind],
  ].filter((fact) => fact !== undefined);

  return (
    <>
      <div className={styles.top}>
        <Heading ref={heading} tabIndex={-1} className={styles.heading}>
          {name}
        </Heading>
        <div className={styles.moving}>
          <span className={styles.meta}>{moving.at !== undefined && detail.position(moving.at + 1, moving.of)}</span>
          <Button
            appearance="subtle"
            icon={<ChevronUp20Regular />}
            aria-label={detail.previous}
            title={detail.previous}
            disabledFocusable={moving.previous === undefined}
            onClick={() => moving.go(moving.previous)}
          />
          <Button
            appearance="subtle"
            icon={<ChevronDown20Regular />}
            aria-label={detail.next}
            title={detail.next}
            disabledFocusable={moving.next === undefined}
            onClick={() => moving.go(moving.next)}
          />
        </div>
      </div>
      <p className={styles.meta}>{facts.join(' · ')}</p>
      <blockquote className={styles.text}>
        <PlainText text={requirement.text} />
      </blockquote>
      {evidence !== '' && (
        <p className={styles.meta}>
          {detail.evidence}: {evidence}
        </p>
      )}
      {requirement.judgements.length > 0 && (
        <p className={styles.meta}>{detail.changed(written.name, tab.format.date(written.at))}</p>
      )}
      <PendingMark list="regionalRequirements" row={requirement.key} />
    </>
  );
}

function useFocused(name: string, level: 1 | 2) {
  const navigation = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (level === 1) document.title = `${name} · Samsyn`;
  }, [name, level]);
  useEffect(() => {
    if (navigation.hasMoved()) heading.current?.focus({ preventScroll: true });
  }, [navigation]);
  return heading;
}
