import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import {
  CheckmarkCircle20Filled,
  CheckmarkCircle20Regular,
  DismissCircle20Filled,
  DismissCircle20Regular,
} from '@fluentui/react-icons';
import type { CountyCode } from '#domain/ids.ts';
import { ATTENDANCES, type Attendance, type Meeting } from '#domain/meeting.ts';
import { recordAttendance } from '#usecases/meetings/recordAttendance.ts';
import { NotSaved } from '../../comments/NotSaved.tsx';
import { useWorkspace } from '../../start/session.ts';
import { useTexts } from '../../start/texts.ts';
import { useVerb } from '../../start/useVerb.ts';
import { useMeetingSentences } from '../meetingSentences.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { Fold } from './Fold.tsx';

const ICON = {
  present: [CheckmarkCircle20Regular, CheckmarkCircle20Filled],
  absent: [DismissCircle20Regular, DismissCircle20Filled],
} as const;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    minHeight: '36px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  state: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  rest: { marginTop: tokens.spacingVerticalS },
});

type Props = { readonly meeting: Meeting; readonly mayLead: boolean };

/** Which regions are there, one press each, and the others in one. */
export function AttendancePart({ meeting: { key, attendance }, mayLead }: Props) {
  const styles = useStyles();
  const { attendance: words } = useMeetingTexts();
  const { failures } = useTexts();
  const sentences = useMeetingSentences();
  const { regions } = useWorkspace();
  const { saving, carryOut } = useVerb(recordAttendance);
  const active = regions.all.map(({ value }) => value).filter(({ isActive }) => isActive);
  const ordered = active.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const of = (code: CountyCode): Attendance | undefined => attendance.find(({ region }) => region === code);
  const present = attendance.filter(({ kind }) => kind === 'present').length;
  const unknown = ordered.filter(({ code }) => of(code) === undefined);
  const say = (code: CountyCode, kind: Attendance['kind']): void => {
    const known = of(code);
    const said = {
      region: code,
      functions: known?.functions ?? '',
      kind: known?.kind === kind ? ('unknown' as const) : kind,
    };
    void carryOut({ meeting: key, regions: [said] });
  };
  return (
    <Fold heading={words.heading(present, ordered.length)}>
      <NotSaved
        saving={saving}
        title={words.notMarked}
        sentenceOf={sentences.recordAttendance}
        changedMeanwhile={failures.rowChanged}
      />
      <ul className={styles.list}>
        {ordered.map(({ code, name }) => {
          const known = of(code)?.kind;
          return (
            <li key={code} className={styles.item}>
              <span className={styles.name}>
                {name}
                <span className={styles.state}>{words[known ?? 'unknown']}</span>
              </span>
              {mayLead &&
                ATTENDANCES.map((kind) => {
                  const Icon = ICON[kind][known === kind ? 1 : 0];
                  return (
                    <Button
                      key={kind}
                      appearance="subtle"
                      icon={<Icon />}
                      aria-pressed={known === kind}
                      aria-label={words.mark(name, words[kind])}
                      onClick={() => say(code, kind)}
                    />
                  );
                })}
            </li>
          );
        })}
      </ul>
      {mayLead && unknown.length > 0 && (
        <Button
          size="small"
          className={styles.rest}
          onClick={() =>
            void carryOut({
              meeting: key,
              regions: unknown.map(({ code }) => ({ region: code, kind: 'present', functions: '' })),
            })
          }
        >
          {words.restPresent}
        </Button>
      )}
    </Fold>
  );
}
