import { useState } from 'react';
import type { Criterion } from '#domain/criterion.ts';
import { documentTextsFor } from '#i18n/documentTexts.ts';
import { saveFile } from '../frame/saveFile.ts';
import { useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import type { Comparison } from './comparisons.ts';

/** How far a document has come. */
export type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making' }
  | { readonly kind: 'fetched'; readonly name: string }
  | { readonly kind: 'failed' };

/** Under whose name Word shows the changes: several people may have made them. */
const AUTHOR = 'Samsyn';

/** Makes a Word document of what differs between two versions and hands it to the browser. Never throws. */
export function useChangesDocument({ id, title }: Criterion) {
  const { moment } = useSession();
  const texts = useTexts();
  const [making, setMaking] = useState<Making>({ kind: 'idle' });

  async function fetch({ from, before, to, after, status }: Comparison): Promise<void> {
    const documents = documentTextsFor(texts.language);
    setMaking({ kind: 'making' });
    try {
      // What writes documents weighs more than the rest of the page.
      const [{ changesDocument }, { criterionFields }] = await Promise.all([
        import('#documents/changesDocument.ts'),
        import('#documents/criterionFields.ts'),
      ]);
      const file = await changesDocument({
        id,
        title,
        from,
        to,
        status: status === undefined ? documents.earlierEdition : texts.terms.status[status],
        isPublished: status === 'published',
        fields: criterionFields(before, after, texts),
        author: AUTHOR,
        at: moment().now,
        language: texts.language,
      });
      const name = documents.changes.fileName(id, from, to);
      saveFile(file, name);
      setMaking({ kind: 'fetched', name });
    } catch {
      // The network went, or the tab is older than what the server has: the page is as it was, and can try again.
      setMaking({ kind: 'failed' });
    }
  }

  return { making, fetch } as const;
}
