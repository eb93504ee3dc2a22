import { Combobox, Input, Option, Textarea } from '@fluentui/react-components';
import type { ListColumn } from './listShapes.ts';

type Props = {
  readonly column: ListColumn;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

/** The control for one column. A choice also takes free text, since Graph does; label and hint come from the Field around. */
export function FieldInput({ column: { kind, choices }, value, onChange }: Props) {
  if (kind === 'note')
    return <Textarea resize="vertical" value={value} onChange={(_event, data) => onChange(data.value)} />;
  if (kind === 'choice')
    return (
      <Combobox
        freeform
        value={value}
        selectedOptions={[value]}
        onChange={(event) => onChange(event.target.value)}
        onOptionSelect={(_event, { optionText }) => {
          // Free text unselects the choice, which is reported as a selection of nothing.
          if (optionText !== undefined) onChange(optionText);
        }}
      >
        {choices.map((choice) => (
          <Option key={choice}>{choice}</Option>
        ))}
      </Combobox>
    );
  return <Input value={value} onChange={(_event, data) => onChange(data.value)} />;
}
