import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Consultation } from '#domain/consultation.ts';
import { consultationLog, type ConsultationEvent } from '#usecases/consultationLog.ts';
import { PlainText } from '../criterion/PlainText.tsx';
import { Section } from '../frame/Section.tsx';
import { RowMark } from '../outbox/RowMark.tsx';
import { useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useRegionName } from '../start/useRegionName.ts';
import { usePageTexts } from './pageTexts.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  by: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  note: { color: tokens.colorNeutralForeground2 },
});

/** What was done with the consultation since it opened, by whom and when. */
export function Log({ consultation }: { readonly consultation: Consultation }) {
  const styles = useStyles();
  const { log } = usePageTexts();
  const { format } = useTexts().tab;
  const lines = consultationLog(useWorkspace(), consultation);
  const tell = useTelling();
  if (lines.length === 0) return null;
  return (
    <Section heading={log.heading}>
      <ul className={styles.list}>
        {lines.map(({ value, written }) => (
          <li key={value.key} className={styles.line}>
            <div>
              {tell(value)}
              <RowMark list="events" row={value.key} />
            </div>
            {value.kind !== 'reminded' && value.note !== '' && (
              <div className={styles.note}>
                <PlainText text={value.note} />
              </div>
            )}
            <div className={styles.by}>{log.by(written.name, format.dateTime(value.at))}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useTelling(): (event: ConsultationEvent) => string {
  const { log } = usePageTexts();
  const nameOf = useRegionName();
  return ({ kind, subject, before, after, note }) => {
    switch (kind) {
      case 'reminded':
        return log.reminded(note.split(',').map(nameOf));
      case 'consultationExtended':
        return log.consultationExtended(before, after);
      case 'consultationClosed':
        return log.consultationClosed();
      case 'askedAgain':
      case 'carriedForward':
        return log[kind](subject);
    }
  };
}
