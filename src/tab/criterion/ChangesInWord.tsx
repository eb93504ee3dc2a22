import { Button, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { DocumentArrowDown20Regular } from '@fluentui/react-icons';
import { may } from '#domain/role.ts';
import { documentTextsFor } from '#i18n/documentTexts.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { MenuOpener } from '../frame/MenuOpener.tsx';
import { useActor } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { comparisonsOf, type Comparison } from './comparisons.ts';
import { useChangesDocument } from './useChangesDocument.ts';

const useStyles = makeStyles({
  said: {
    ...typographyStyles.caption1,
    flexBasis: '100%',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    ':empty': { display: 'none' },
  },
  failed: { ...typographyStyles.caption1, flexBasis: '100%', margin: 0 },
});

/** What differs between the versions of a criterion, to take along as a Word document with tracked changes. */
export function ChangesInWord({ picture }: { readonly picture: CriterionPicture }) {
  const styles = useStyles();
  const words = documentTextsFor(useTexts().language).fetching;
  const { making, fetch } = useChangesDocument(picture.criterion.value);
  // Earlier editions were drafts once, and who may read only what is published has not seen them.
  const comparisons = may.readDrafts(useActor()) ? comparisonsOf(picture) : [];
  const isMaking = making.kind === 'making';

  if (comparisons.length === 0) return null;
  return (
    <>
      <Choice comparisons={comparisons} isMaking={isMaking} onChoose={(chosen) => void fetch(chosen)} />
      <div role="status" className={styles.said}>
        {isMaking && words.making}
        {making.kind === 'fetched' && words.fetched(making.name)}
      </div>
      {making.kind === 'failed' && (
        <p role="alert" className={styles.failed}>
          {words.failed}
        </p>
      )}
    </>
  );
}

type ChoiceProps = {
  readonly comparisons: readonly Comparison[];
  readonly isMaking: boolean;
  readonly onChoose: (comparison: Comparison) => void;
};

/** One button where there is one pair of versions, a menu where there are more. */
function Choice({ comparisons, isMaking, onChoose }: ChoiceProps) {
  const words = documentTextsFor(useTexts().language).fetching;
  // The button stays where it is, so that the focus does.
  const look = {
    size: 'small',
    icon: isMaking ? <Spinner size="extra-tiny" /> : <DocumentArrowDown20Regular />,
    disabledFocusable: isMaking,
  } as const;
  const [only, ...others] = comparisons;
  if (only !== undefined && others.length === 0) {
    return (
      <Button {...look} onClick={() => onChoose(only)}>
        {words.fetchOnly(only.from, only.to)}
      </Button>
    );
  }
  const choices = comparisons.map((comparison) => ({
    key: `${comparison.from}–${comparison.to}`,
    label: words.versions(comparison.from, comparison.to),
    onChoose: () => onChoose(comparison),
  }));
  return (
    <MenuOpener {...look} parts={[{ kind: 'acts', choices }]}>
      {words.fetch}
    </MenuOpener>
  );
}
