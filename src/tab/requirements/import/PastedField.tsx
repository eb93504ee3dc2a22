import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { DocumentText16Regular } from '@fluentui/react-icons';
import { useRef, useState, type DragEvent } from 'react';
import { useImportTexts } from './importTexts.ts';
import { FILE_KINDS, readFile, type FileRead } from './readFile.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', rowGap: tokens.spacingVerticalXS },
  field: { width: '100%' },
  text: { minHeight: '180px', maxHeight: '40vh' },
  file: { display: 'none' },
});

type Props = {
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly onFile: (file: Extract<FileRead, { readonly kind: 'text' }>) => void;
};

/** Where the requirements are pasted, or a file with them dropped or chosen. */
export function PastedField({ value, onType, onFile }: Props) {
  const styles = useStyles();
  const words = useImportTexts();
  const picker = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = await readFile(file);
    setFault(
      read.kind === 'text'
        ? undefined
        : read.kind === 'tooLarge'
          ? words.fileTooLarge(read.name)
          : words.fileNotRead(read.name),
    );
    if (read.kind === 'text') onFile(read);
  };
  const drop = (event: DragEvent): void => {
    // Text that is dragged goes into the field as usual.
    const [file] = event.dataTransfer.files;
    if (file === undefined) return;
    event.preventDefault();
    void take(file);
  };

  return (
    <div className={styles.root}>
      <Field
        className={styles.field}
        label={words.pasted}
        required
        hint={words.pastedHint}
        validationMessage={fault ?? null}
      >
        <Textarea
          textarea={{ className: styles.text }}
          resize="vertical"
          value={value}
          onChange={(_, data) => {
            setFault(undefined);
            onType(data.value);
          }}
          onDragOver={(event) => event.preventDefault()}
          onDrop={drop}
        />
      </Field>
      <Button size="small" icon={<DocumentText16Regular />} onClick={() => picker.current?.click()}>
        {words.chooseFile}
      </Button>
      <input
        ref={picker}
        type="file"
        accept={FILE_KINDS}
        className={styles.file}
        aria-label={words.chooseFile}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file can be chosen again.
          event.target.value = '';
        }}
      />
    </div>
  );
}
