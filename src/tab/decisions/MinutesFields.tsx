import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { day } from '#domain/ids.ts';
import { Section } from '../frame/Section.tsx';
import { useDecisionTexts } from './decisionTexts.ts';
import type { Entry, Minutes } from './minutes.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '760px' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    alignItems: 'start',
  },
  act: { alignSelf: 'flex-start' },
});

type Props = {
  readonly minutes: Minutes;
  readonly isRecording: boolean;
  /** How much has an outcome. */
  readonly count: number;
  readonly onChange: (change: Partial<Minutes>) => void;
};

/** Who decided, when, under which number, and what is said of it, with the button that records it. */
export default function MinutesFields({ minutes, isRecording, count, onChange }: Props) {
  const styles = useStyles();
  const { form: words } = useDecisionTexts();
  return (
    <Section heading={words.heading}>
      <div className={styles.root}>
        <MinutesInputs minutes={minutes} onChange={onChange} />
        <Button
          type="submit"
          appearance="primary"
          className={styles.act}
          disabledFocusable={isRecording || count === 0}
        >
          {isRecording ? words.recording : words.record}
        </Button>
      </div>
    </Section>
  );
}

type InputsProps = {
  readonly minutes: Entry;
  /** What is lacking, at its field. */
  readonly faultAt?: (field: keyof Entry) => string | null;
  readonly onChange: (change: Partial<Entry>) => void;
};

/** Who decided, when, under which number, and what is said of it. */
export function MinutesInputs({ minutes, faultAt = () => null, onChange }: InputsProps) {
  const styles = useStyles();
  const { form: words } = useDecisionTexts();
  const dayFault = day(minutes.on) === undefined ? words.chooseDay : faultAt('on');
  return (
    <>
      <div className={styles.line}>
        <Field label={words.body} required validationMessage={faultAt('body')}>
          <Input value={minutes.body} onChange={(_, { value }) => onChange({ body: value })} />
        </Field>
        <Field label={words.on} required validationMessage={dayFault}>
          <Input type="date" value={minutes.on} onChange={(_, { value }) => onChange({ on: value })} />
        </Field>
        <Field label={words.caseNumber} required validationMessage={faultAt('caseNumber')}>
          <Input value={minutes.caseNumber} onChange={(_, { value }) => onChange({ caseNumber: value })} />
        </Field>
      </div>
      <Field label={words.comment} hint={words.commentHint} validationMessage={faultAt('comment')}>
        <Textarea
          rows={4}
          resize="vertical"
          value={minutes.comment}
          onChange={(_, { value }) => onChange({ comment: value })}
        />
      </Field>
    </>
  );
}
