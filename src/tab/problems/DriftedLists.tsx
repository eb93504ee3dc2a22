import { Button } from '@fluentui/react-components';
import type { SchemaDrift } from '#graph/schema/schemaDrift.ts';
import { schemaEn } from '#i18n/schema.en.ts';
import { schemaSv } from '#i18n/schema.sv.ts';
import { driftText } from '#i18n/schemaTexts.ts';
import { Section } from '../frame/Section.tsx';
import { useSortingTexts } from './sortingTexts.ts';
import { useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useSectionStyles } from './useSectionStyles.ts';

const SENTENCES = { sv: schemaSv, en: schemaEn };

/** Lists whose columns somebody changed: what happened, what is switched off because of it, what to do. */
export function DriftedLists({ drifts }: { readonly drifts: readonly SchemaDrift[] }) {
  const styles = useSectionStyles();
  const { language } = useTexts();
  const { drifts: words } = useSortingTexts();
  const { schema } = useSession();
  return (
    <Section heading={words.heading}>
      <ul className={styles.list}>
        {drifts.map((drift) => {
          const { what, off, remedy } = driftText(SENTENCES[language], drift);
          return (
            <li key={JSON.stringify(drift)} className={styles.item}>
              <h3 className={styles.title}>{what}</h3>
              <p className={styles.text}>{off}</p>
              <p className={styles.text}>
                <strong>{words.remedy}</strong> {remedy}
              </p>
            </li>
          );
        })}
      </ul>
      <div className={styles.apart}>
        <Button onClick={() => void schema.check()}>{words.check}</Button>
      </div>
    </Section>
  );
}
