import type { Meeting } from '#domain/meeting.ts';
import type { Language } from '#i18n/catalogue.ts';
import { tabLeftNotesEn } from '#i18n/tabLeftNotes.en.ts';
import { tabLeftNotesSv } from '#i18n/tabLeftNotes.sv.ts';
import { Section } from '../../frame/Section.tsx';
import LostTexts from '../../outbox/LostTexts.tsx';
import { useTexts } from '../../start/texts.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { useFocusOnTitle } from '../useFocusOnTitle.ts';
import { useLeftNotes } from './useLeftNotes.ts';

const TEXTS: Readonly<Record<Language, typeof tabLeftNotesSv>> = { sv: tabLeftNotesSv, en: tabLeftNotesEn };

/** What the person was typing when somebody else ended the meeting. The minutes are frozen: it has no place in them. */
export default function LeftBehind({ meeting }: { readonly meeting: Meeting }) {
  const { notes } = useMeetingTexts();
  const words = TEXTS[useTexts().language];
  const [left, drop] = useLeftNotes(meeting);
  const { settle } = useFocusOnTitle();
  if (left.length === 0) return null;
  const texts = left.flatMap(({ at, title, texts: typed }) =>
    typed.map(({ field, text }) => ({ name: words.name(at, title, notes[field]), text })),
  );
  return (
    <Section heading={words.heading}>
      <LostTexts
        body={words.body}
        texts={texts}
        onRemove={() => {
          settle();
          void drop();
        }}
      />
    </Section>
  );
}
