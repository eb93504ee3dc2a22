import { Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { criterionFields } from '#documents/criterionFields.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { Difference } from '../conflict/Difference.tsx';
import { LimitChanges } from '../conflict/LimitChanges.tsx';
import { useTexts } from '../start/texts.ts';
import { comparedVersions, type ComparedVersion } from './comparedVersions.ts';
import { useHistoryTexts } from './historyTexts.ts';

const useStyles = makeStyles({
  root: {
    marginTop: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  choice: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  heading: { ...typographyStyles.body1Strong, margin: 0, marginBottom: tokens.spacingVerticalS },
  label: { ...typographyStyles.body1Strong, margin: 0, marginTop: tokens.spacingVerticalM },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** Any two editions of a criterion, text by text, with what differs marked. */
export default function CompareVersions({ picture }: { readonly picture: CriterionPicture }) {
  const styles = useStyles();
  const { compare } = useHistoryTexts();
  const id = useId();
  const versions = comparedVersions(picture);
  const [chosen, setChosen] = useState({ from: versions[1]?.hash, to: versions[0]?.hash });
  const from = versions.find(({ hash }) => hash === chosen.from) ?? versions[1];
  const to = versions.find(({ hash }) => hash === chosen.to) ?? versions[0];
  return (
    <section aria-labelledby={id} className={styles.root}>
      <h3 id={id} className={styles.heading}>
        {compare.heading}
      </h3>
      <div className={styles.choice}>
        <Version
          label={compare.from}
          versions={versions}
          chosen={from}
          onChoose={({ hash }) => setChosen({ ...chosen, from: hash })}
        />
        <Version
          label={compare.to}
          versions={versions}
          chosen={to}
          onChoose={({ hash }) => setChosen({ ...chosen, to: hash })}
        />
      </div>
      {from && to && <Differences from={from} to={to} />}
    </section>
  );
}

type VersionProps = {
  readonly label: string;
  readonly versions: readonly ComparedVersion[];
  readonly chosen: ComparedVersion | undefined;
  readonly onChoose: (version: ComparedVersion) => void;
};

function Version({ label, versions, chosen, onChoose }: VersionProps) {
  const { compare } = useHistoryTexts();
  const { format } = useTexts().tab;
  const choose = (hash: string): void => {
    const version = versions.find((each) => each.hash === hash);
    if (version) onChoose(version);
  };
  return (
    <Field label={label}>
      <Select value={chosen?.hash ?? ''} onChange={(_, { value }) => choose(value)}>
        {versions.map(({ hash, frozen }) => (
          <option key={hash} value={hash}>
            {frozen ? compare.edition(frozen.version, format.date(frozen.at)) : compare.working}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Differences({ from, to }: { readonly from: ComparedVersion; readonly to: ComparedVersion }) {
  const styles = useStyles();
  const { compare } = useHistoryTexts();
  const fields = criterionFields(from.content, to.content, useTexts()).filter(({ before, after }) => before !== after);
  return (
    <div>
      {fields.length === 0 && <p>{compare.same}</p>}
      {fields.map(({ label, before, after }) => (
        <div key={label}>
          <h4 className={styles.label}>{label}</h4>
          <Difference before={before} after={after} />
          <LimitChanges before={before} after={after} />
        </div>
      ))}
      {from.frozen && <p className={styles.note}>{compare.frozen(from.hash)}</p>}
    </div>
  );
}
