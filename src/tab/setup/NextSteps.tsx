import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons';
import { Section } from '../frame/Section.tsx';
import { useTarget } from '../frame/useTarget.ts';
import { useFreshness, useSession, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import type { Plan } from './plan.ts';
import { useSetupWords } from './texts.ts';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'grid', rowGap: tokens.spacingVerticalS },
});

/** New lists hold nobody who could do anything in Samsyn: the first rows are written in SharePoint itself. */
export default function NextSteps({ plan }: { readonly plan: Plan }) {
  const styles = useStyles();
  const target = useTarget();
  const { terms } = useTexts();
  const { next } = useSetupWords().page;
  const { listUrl, openLink } = useSession();
  const { regions, roles } = useWorkspace();
  const freshness = useFreshness();
  const isMade = plan.steps.every(({ kind }) => kind !== 'createList');
  const isRead = freshness.kind === 'fresh' || (freshness.kind === 'pulling' && freshness.hasContent);
  if (!isMade || !isRead || (regions.all.length > 0 && roles.all.length > 0)) return null;

  return (
    <Section heading={next.heading}>
      <p className={styles.text}>{next.intro}</p>
      <ol className={styles.steps}>
        {(['regions', 'roles'] as const).map((list) => (
          <li key={list}>
            <Link
              href={listUrl(list)}
              className={target}
              onClick={(event) => {
                event.preventDefault();
                openLink(listUrl(list));
              }}
            >
              {terms.list[list]}
              <Open16Regular aria-hidden />
            </Link>
            <p className={styles.text}>{next[list]}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
