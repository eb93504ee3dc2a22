import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { CriterionId } from '#domain/ids.ts';
import type { PackageAdoptions } from '#usecases/adoptionsOf.ts';
import { textOf } from '#usecases/deviationRefusal.ts';
import { useWorkspace } from '../start/session.ts';
import { AddDeviation } from './AddDeviation.tsx';
import { useAdoptionTexts } from './adoptionTexts.ts';
import type { BegunAdoption, EnteredDeviation } from './begunAdoption.ts';
import { DeviationFields } from './DeviationFields.tsx';
import type { FaultyField } from './faults.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly adoptions: PackageAdoptions;
  readonly entered: readonly EnteredDeviation[];
  readonly chosen: CriterionId | undefined;
  readonly enter: (change: Partial<Pick<BegunAdoption, 'deviations' | 'chosen'>>) => void;
  readonly faultAt: (field: FaultyField) => string | null;
};

/** All that the region departs from, in the package's order, and a way to name one more. */
export function DeviationsEditor({ adoptions, entered, chosen, enter, faultAt }: Props) {
  const styles = useStyles();
  const heading = useId();
  const { form: words } = useAdoptionTexts();
  const workspace = useWorkspace();
  const [added, setAdded] = useState<CriterionId>();
  const { items } = adoptions.edition.value.content;
  const order = new Map(items.map(({ criterion }, at) => [criterion, at]));
  const place = ({ criterion }: EnteredDeviation): number => order.get(criterion) ?? items.length;
  const editionOf = (id: CriterionId) => items.find(({ criterion }) => criterion === id)?.edition;
  const left = [...order.keys()].filter((criterion) => !entered.some((each) => each.criterion === criterion));
  const add = (criterion: CriterionId): void => {
    const edition = editionOf(criterion);
    const localText = (edition && textOf(workspace, criterion, edition)) ?? '';
    setAdded(criterion);
    enter({
      deviations: [...entered, { criterion, kind: undefined, reason: '', localText, reconsiderOn: '' }],
      chosen: undefined,
    });
  };

  return (
    <div role="group" aria-labelledby={heading} className={styles.root}>
      <div>
        <p id={heading} className={styles.heading}>
          {words.deviations}
        </p>
        <p className={styles.hint}>{words.deviationsHint}</p>
      </div>
      {entered
        .toSorted((a, b) => place(a) - place(b))
        .map((deviation) => (
          <DeviationFields
            key={deviation.criterion}
            deviation={deviation}
            edition={editionOf(deviation.criterion)}
            isNew={deviation.criterion === added}
            faultAt={faultAt}
            onChange={(change) =>
              enter({ deviations: entered.map((each) => (each === deviation ? { ...each, ...change } : each)) })
            }
            onRemove={() => enter({ deviations: entered.filter((each) => each !== deviation) })}
          />
        ))}
      {left.length > 0 && (
        <AddDeviation
          left={left}
          chosen={chosen}
          fault={faultAt('deviations')}
          onChoose={(criterion) => enter({ chosen: criterion })}
          onAdd={add}
        />
      )}
    </div>
  );
}
