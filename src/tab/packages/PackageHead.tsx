import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { productGroupByCode } from '#usecases/lookUp.ts';
import type { PackagePicture } from '#usecases/packagePicture.ts';
import { DraftMark, StatusMark } from '../criteria/marks.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { PendingMark } from '../outbox/PendingMark.tsx';
import { useSession, useWorkspace } from '../start/session.ts';
import { PackageActions } from './PackageActions.tsx';
import { since } from './PackageLine.tsx';
import { usePackageTexts } from './packageTexts.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
  words: { flexBasis: '420px', flexGrow: 1, minWidth: 0 },
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingTop: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
  small: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
  },
  pending: { paddingTop: tokens.spacingVerticalXS, ':empty': { display: 'none' } },
});

/** Name, what identifies the package, and what can be done with it. */
export function PackageHead({ picture }: { readonly picture: PackagePicture }) {
  const styles = useStyles();
  const texts = usePackageTexts();
  const workspace = useWorkspace();
  const { today } = useSession();
  const { held, content, version, status, inForceFrom } = picture;
  const mandatory = content.items.filter(({ isMandatory }) => isMandatory).length;
  const facts = [
    texts.page.counts(content.items.length, mandatory),
    ...(inForceFrom === undefined ? [] : [texts.list[since(inForceFrom, today())](inForceFrom)]),
    ...(inForceFrom === undefined && content.validFrom ? [texts.page.validFrom(content.validFrom)] : []),
    ...(content.validTo ? [texts.page.validTo(content.validTo)] : []),
  ];
  const replaced = held.value.replaces && workspace.packages.byKey(held.value.replaces);
  return (
    <div className={styles.root}>
      <div className={styles.words}>
        <PageTitle name={content.name}>{content.name}</PageTitle>
        <div className={styles.line}>
          <span>{productGroupByCode(workspace, content.productGroup)?.name ?? content.productGroup}</span>
          <span>{texts.page.version(version)}</span>
          <StatusMark status={status} />
          <DraftMark status={status} />
        </div>
        <p className={styles.small}>{facts.join(' · ')}</p>
        {replaced && (
          <PlaceLink place={{ kind: 'package', key: replaced.value.key }} className={styles.small}>
            {texts.page.replaces(replaced.value.name)}
          </PlaceLink>
        )}
        <div className={styles.pending}>
          <PendingMark list="packages" row={held.value.key} />
        </div>
        {status !== 'published' && status !== 'repealed' && <p className={styles.small}>{texts.page.draftExplained}</p>}
      </div>
      {picture.isWorking && <PackageActions held={held} />}
    </div>
  );
}
