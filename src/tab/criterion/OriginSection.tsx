import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Criterion, Derivation } from '#domain/criterion.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { RowKey } from '#domain/ids.ts';
import { criterionById, editionsOf } from '#usecases/lookUp.ts';
import { Difference } from '../conflict/Difference.tsx';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { Section } from '../frame/Section.tsx';
import { useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useRegionName } from '../start/useRegionName.ts';
import { useDraftingTexts } from './draftingTexts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  line: { ...typographyStyles.body1, margin: 0 },
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: 'flex-start' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

type Props<K extends Derivation['kind']> = {
  readonly criterion: Criterion;
  readonly derivation: Extract<Derivation, { kind: K }>;
};

/** What the text was made from when it was begun, and how it differs from that now. */
export default function OriginSection({ criterion }: { readonly criterion: Criterion }) {
  const { origin } = useDraftingTexts();
  const { derivedFrom } = criterion;
  if (derivedFrom === undefined) return null;
  return (
    <Section heading={origin.heading}>
      {derivedFrom.kind === 'criterion' ? (
        <FromCriterion criterion={criterion} derivation={derivedFrom} />
      ) : (
        <FromRequirements criterion={criterion} derivation={derivedFrom} />
      )}
    </Section>
  );
}

function FromCriterion({ criterion, derivation }: Props<'criterion'>) {
  const styles = useStyles();
  const { origin: words, edition: editionName } = useDraftingTexts();
  const workspace = useWorkspace();
  const [isShown, setIsShown] = useState(false);
  const { criterion: id, edition: hash } = derivation;
  const edition = editionsOf(workspace, id).find(({ value }) => value.hash === hash)?.value;
  const source = criterionById(workspace, id);
  if (edition === undefined) return <p className={styles.line}>{words.missing}</p>;
  const name = words.source(id, editionName(edition.version));
  const sentence =
    criterion.origin === 'nationalUnchanged'
      ? words.unchanged(name)
      : criterion.origin === 'nationalAdapted'
        ? words.adapted(name)
        : words.from(name);
  const isSame = edition.content.text === criterion.text;
  return (
    <div className={styles.root}>
      <p className={styles.line}>{sentence}</p>
      <p className={styles.aside}>
        <PlaceLink place={{ kind: 'criterion', id }}>{edition.content.title}</PlaceLink>
      </p>
      {source !== undefined && hashOf(contentOf(source.value)) !== hash && (
        <p className={styles.aside}>{words.newer(id)}</p>
      )}
      {isSame ? (
        <p className={styles.aside}>{words.same}</p>
      ) : (
        <Button size="small" className={styles.button} aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
          {words.show}
        </Button>
      )}
      {isShown && !isSame && <Difference before={edition.content.text} after={criterion.text} />}
    </div>
  );
}

function FromRequirements({ criterion, derivation }: Props<'requirements'>) {
  const styles = useStyles();
  const { origin: words } = useDraftingTexts();
  const [isShown, setIsShown] = useState(false);
  const { requirements } = derivation;
  return (
    <div className={styles.root}>
      <p className={styles.line}>{words.requirements(requirements.length)}</p>
      <Button size="small" className={styles.button} aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
        {words.showWordings}
      </Button>
      {isShown && (
        <ul className={styles.list}>
          {requirements.map((key) => (
            <li key={key}>
              <WordingOf requirement={key} text={criterion.text} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What a region wrote, and how the criterion reads now. */
function WordingOf({ requirement, text }: { readonly requirement: RowKey; readonly text: string }) {
  const styles = useStyles();
  const { origin: words } = useDraftingTexts();
  const { tab } = useTexts();
  const nameOf = useRegionName();
  const held = useWorkspace().regionalRequirements.byKey(requirement);
  if (held === undefined) return <p className={styles.aside}>{words.gone}</p>;
  const { region, source } = held.value;
  const place = [nameOf(region), source.document, source.place].filter((part) => part !== '').join(', ');
  return (
    <div className={styles.root}>
      <p className={styles.aside}>
        <PlaceLink place={{ kind: 'requirement', key: requirement }}>
          {place === '' ? tab.frame.requirements : place}
        </PlaceLink>
      </p>
      <Difference before={held.value.text} after={text} />
    </div>
  );
}
