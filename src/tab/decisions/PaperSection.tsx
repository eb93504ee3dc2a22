import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Consultation } from '#domain/consultation.ts';
import { documentTextsFor } from '#i18n/documentTexts.ts';
import { FetchDocument } from '../frame/FetchDocument.tsx';
import { fileNameOf } from '../frame/saveFile.ts';
import { Section } from '../frame/Section.tsx';
import { usePackageTexts } from '../packages/packageTexts.ts';
import { useSession, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useDecisionTexts } from './decisionTexts.ts';
import { paperOf } from './paperOf.ts';

const useStyles = makeStyles({
  intro: { ...typographyStyles.body1, margin: 0, paddingBottom: tokens.spacingVerticalM, maxWidth: '72ch' },
});

/** What the steering group decides from, and afterwards what was decided, as a Word document. */
export default function PaperSection({ consultation }: { readonly consultation: Consultation }) {
  const styles = useStyles();
  const texts = useTexts();
  const decisions = useDecisionTexts();
  const packages = usePackageTexts();
  const workspace = useWorkspace();
  const { moment } = useSession();
  // Answers still come, and may not be for everybody to see.
  if (consultation.state === 'open') return null;
  const paper = () => paperOf(workspace, consultation, { texts, decisions, packages, at: moment().now });
  const make = async () => {
    const { decisionPaper } = await import('#documents/decisionPaper.ts');
    const content = paper();
    const { fileName } = documentTextsFor(texts.language).decision;
    return { file: await decisionPaper(content), name: fileNameOf(fileName(content.title, content.isDecided)) };
  };
  const { paper: words } = decisions;
  return (
    <Section heading={words.heading}>
      <p className={styles.intro}>{words.intro}</p>
      <FetchDocument make={make}>{paper().isDecided ? words.fetchDecided : words.fetch}</FetchDocument>
    </Section>
  );
}
