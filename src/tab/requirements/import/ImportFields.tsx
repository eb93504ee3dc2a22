import { Field, Input, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { countyCode, productGroupCode } from '#domain/ids.ts';
import type { Region } from '#domain/region.ts';
import { useWorkspace } from '../../start/session.ts';
import { useImportTexts } from './importTexts.ts';
import type { ImportEntered } from './importDraft.ts';
import type { Pasted } from './pastedRequirements.ts';

// As wide as the form, however long the names are.
const useStyles = makeStyles({ select: { width: '100%', minWidth: 0 } });

type Props = {
  readonly entered: ImportEntered;
  /** Those that the person may bring requirements in for. */
  readonly regions: readonly Region[];
  readonly faults: { readonly region: string | undefined; readonly document: string | undefined };
  readonly onEnter: (change: Partial<ImportEntered>) => void;
};

/** Whose requirements they are, what about, and where they stand. */
export function OriginFields({ entered, regions, faults, onEnter }: Props) {
  const styles = useStyles();
  const words = useImportTexts();
  const { productGroups } = useWorkspace();
  const groups = productGroups.all.map(({ value }) => value).toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
  return (
    <>
      <Field label={words.region} required validationMessage={faults.region ?? null}>
        <Select
          select={{ className: styles.select }}
          className={styles.select}
          value={entered.region ?? ''}
          disabled={regions.length === 1}
          onChange={(_, { value }) => onEnter({ region: countyCode(value) })}
        >
          {regions.length > 1 && <option value="">{words.chooseRegion}</option>}
          {regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.document} required validationMessage={faults.document ?? null}>
        <Input
          value={entered.document}
          placeholder={words.documentPlaceholder}
          onChange={(_, { value }) => onEnter({ document: value })}
        />
      </Field>
      <Field label={words.productGroup} hint={words.groupHint}>
        <Select
          select={{ className: styles.select }}
          className={styles.select}
          value={entered.productGroup ?? ''}
          onChange={(_, { value }) => onEnter({ productGroup: productGroupCode(value) })}
        >
          <option value="">{words.noGroup}</option>
          {groups.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

type ReadingProps = {
  readonly reading: Pasted['reading'];
  readonly onEnter: (change: Partial<ImportEntered>) => void;
};

const COLUMN_NAME_LENGTH = 60;

/** How the text was read, to be put right where the guess is wrong. */
export function ReadingFields({ reading, onEnter }: ReadingProps) {
  const styles = useStyles();
  const words = useImportTexts();
  if (reading.kind === 'table')
    return (
      <Field label={words.column}>
        <Select
          select={{ className: styles.select }}
          className={styles.select}
          value={String(reading.column)}
          onChange={(_, { value }) => onEnter({ column: Number(value) })}
        >
          {reading.columns.map((beginning, column) => (
            <option key={column} value={String(column)}>
              {words.columnName(column + 1, beginning.slice(0, COLUMN_NAME_LENGTH))}
            </option>
          ))}
        </Select>
      </Field>
    );
  return (
    <Field label={words.by}>
      <RadioGroup
        layout="horizontal"
        value={reading.by}
        onChange={(_, { value }) => onEnter({ by: value === 'paragraphs' ? 'paragraphs' : 'lines' })}
      >
        <Radio value="lines" label={words.division.lines} />
        <Radio value="paragraphs" label={words.division.paragraphs} />
      </RadioGroup>
    </Field>
  );
}
