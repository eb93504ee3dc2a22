import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PackageContent } from '#domain/criteriaPackage.ts';
import { PACKAGE_TEXTS } from '#usecases/savePackage.ts';
import { PlainText } from '../criterion/PlainText.tsx';
import { usePackageTexts } from './packageTexts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, margin: 0 },
  name: { ...typographyStyles.body1Strong, paddingBottom: tokens.spacingVerticalXXS },
  text: { margin: 0 },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** What explains and delimits the package; texts that are empty are left out. */
export function AboutPackage({ content }: { readonly content: PackageContent }) {
  const styles = useStyles();
  const { fact, page } = usePackageTexts();
  const written = PACKAGE_TEXTS.filter((field) => content[field].trim() !== '');
  if (written.length === 0) return <p className={styles.none}>{page.noTexts}</p>;
  return (
    <dl className={styles.root}>
      {written.map((field) => (
        <div key={field}>
          <dt className={styles.name}>{fact[field]}</dt>
          <dd className={styles.text}>
            <PlainText text={content[field]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
