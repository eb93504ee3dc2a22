import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { may } from '#domain/role.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { Section } from '../frame/Section.tsx';
import { useActor, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { ConsultationLine } from './ConsultationLine.tsx';

const useStyles = makeStyles({
  root: {
    maxWidth: '960px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** What the regions are asked about now, and what they were asked about before. */
export default function ConsultationsView() {
  const styles = useStyles();
  const { consultations: words } = useTexts().tab;
  const workspace = useWorkspace();
  const actor = useActor();
  const navigation = useNavigation();
  const all = may.readDrafts(actor) ? workspace.consultations.all : [];
  const open = all
    .filter(({ value }) => value.state === 'open')
    .toSorted((a, b) => (a.value.closesOn < b.value.closesOn ? -1 : 1));
  const closed = all
    .filter(({ value }) => value.state === 'closed')
    .toSorted((a, b) => (a.value.closesOn > b.value.closesOn ? -1 : 1));

  return (
    <div className={styles.root}>
      <PageHead title={words.title}>
        {may.openConsultation(actor) && (
          <Button
            appearance="primary"
            icon={<Add20Regular />}
            onClick={() => navigation.go({ kind: 'openConsultation' })}
          >
            {words.open}
          </Button>
        )}
      </PageHead>
      {all.length === 0 && <EmptyState title={words.empty.title} body={words.empty.body} />}
      {[
        { heading: words.isOpen, rows: open },
        { heading: words.isClosed, rows: closed },
      ].map(
        ({ heading, rows }) =>
          rows.length > 0 && (
            <Section key={heading} heading={heading}>
              <ul className={styles.list}>
                {rows.map((held) => (
                  <ConsultationLine key={held.value.key} consultation={held.value} />
                ))}
              </ul>
            </Section>
          ),
      )}
    </div>
  );
}
