import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Imported } from './import/ImportDialog.tsx';
import { useImportTexts } from './import/importTexts.ts';

/** How many requirements came in, and how many were there already. */
export default function ImportedNotice({ imported: { count, known } }: { readonly imported: Imported }) {
  const words = useImportTexts();
  return (
    <MessageBar intent="success" politeness="polite">
      <MessageBarBody>{words.done(count, known)}</MessageBarBody>
    </MessageBar>
  );
}
