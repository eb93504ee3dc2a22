import type { Meeting } from '#domain/meeting.ts';
import { FetchDocument } from '../../frame/FetchDocument.tsx';
import { fileNameOf } from '../../frame/saveFile.ts';
import { useSession, useWorkspace } from '../../start/session.ts';
import { useTexts } from '../../start/texts.ts';
import { useMeetingTexts } from '../meetingTexts.ts';

/** The minutes as a Word document. */
export function FetchMinutes({ meeting }: { readonly meeting: Meeting }) {
  const { minutesPage: words } = useMeetingTexts();
  const texts = useTexts();
  const workspace = useWorkspace();
  const { moment } = useSession();
  return (
    <FetchDocument
      make={async () => {
        // What writes documents weighs more than the rest of the page.
        const [{ minutesDocument }, { minutesPaperOf }, { minutesTextsFor }] = await Promise.all([
          import('#documents/minutesDocument.ts'),
          import('./minutesPaperOf.ts'),
          import('#i18n/minutesTexts.ts'),
        ]);
        const file = await minutesDocument(minutesPaperOf(workspace, meeting, { texts, at: moment().now }));
        const { fileName } = minutesTextsFor(texts.language);
        return { file, name: fileNameOf(fileName(meeting.title, meeting.on)) };
      }}
    >
      {words.fetch}
    </FetchDocument>
  );
}
