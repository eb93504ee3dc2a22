import { Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { PackageContent } from '#domain/criteriaPackage.ts';
import { dayOf } from '#domain/time.ts';
import { packageEditionsOf } from '#usecases/lookUp.ts';
import { packageChanges } from '#usecases/packageChanges.ts';
import type { PackagePicture } from '#usecases/packagePicture.ts';
import { Section } from '../frame/Section.tsx';
import { useWorkspace } from '../start/session.ts';
import { ChangeDocument } from './ChangeDocument.tsx';
import { ChangeList } from './ChangeList.tsx';
import { usePackageTexts } from './packageTexts.ts';

const useStyles = makeStyles({
  choice: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalM },
  document: { paddingTop: tokens.spacingVerticalM },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
});

const WORKING = 'working';
const NOTHING = 'nothing';

/** Any two editions of the package, or the working copy, and what differs. */
export default function EditionsSection({ picture }: { readonly picture: PackagePicture }) {
  const styles = useStyles();
  const texts = usePackageTexts();
  const words = texts.editions;
  const workspace = useWorkspace();
  const editions = packageEditionsOf(workspace, picture.content.package).map(({ value }) => value);
  const before = picture.inForce ?? editions[1] ?? editions[0];
  const [from, setFrom] = useState<string>(before?.hash ?? NOTHING);
  const [to, setTo] = useState<string>(WORKING);
  const changes = useMemo(() => {
    const contentOf = (name: string): PackageContent | undefined =>
      name === WORKING ? picture.content : editions.find(({ hash }) => hash === name)?.content;
    return packageChanges(workspace, contentOf(from), contentOf(to) ?? picture.content);
  }, [workspace, picture, editions, from, to]);
  if (editions.length === 0) {
    return (
      <Section heading={words.heading}>
        <p className={styles.none}>{words.none}</p>
      </Section>
    );
  }
  const versionOf = (name: string): number | undefined => editions.find(({ hash }) => hash === name)?.version;
  const isInForce = to === picture.inForce?.hash || (to === WORKING && picture.inForce?.version === picture.version);
  const options = editions.map(({ hash, version, frozenAt }) => (
    <option key={hash} value={hash}>
      {[words.named(version, dayOf(frozenAt)), ...(hash === picture.inForce?.hash ? [words.inForce] : [])].join(', ')}
    </option>
  ));

  return (
    <Section heading={words.heading}>
      <div className={styles.choice}>
        <Field label={words.compare}>
          <Select value={from} onChange={(_, { value }) => setFrom(value)}>
            <option value={NOTHING}>{words.first}</option>
            {options}
          </Select>
        </Field>
        <Field label={words.with}>
          <Select value={to} onChange={(_, { value }) => setTo(value)}>
            <option value={WORKING}>{words.working}</option>
            {options}
          </Select>
        </Field>
      </div>
      <ChangeList changes={changes} />
      <div className={styles.document}>
        <ChangeDocument
          name={picture.content.name}
          changes={changes}
          versions={{ from: versionOf(from), to: versionOf(to) ?? picture.version }}
          status={isInForce ? 'published' : picture.status}
          isPublished={isInForce}
        />
      </div>
    </Section>
  );
}
