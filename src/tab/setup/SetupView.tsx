import {
  Button,
  Link,
  makeStyles,
  MessageBarActions,
  Spinner,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { Suspense } from 'react';
import { GraphFailure } from '#graph/errors.ts';
import { Notice } from '../frame/Notice.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';
import { failureText } from '../start/failureText.ts';
import { useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { ListLines } from './ListLines.tsx';
import { OutcomeNotice } from './OutcomeNotice.tsx';
import { plannedLines, workingLines } from './plan.ts';
import { PlannedBar, WorkingBar } from './PlanBar.tsx';
import { useSetupWords } from './texts.ts';
import { useSetup, type Setup, type SetupState } from './useSetup.ts';
import { late } from '../start/late.tsx';

const CommandForIt = late(() => import('./CommandForIt.tsx'));
const Leftovers = late(() => import('./Leftovers.tsx'));
const NextSteps = late(() => import('./NextSteps.tsx'));

const useStyles = makeStyles({
  root: {
    maxWidth: '800px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalXL,
  },
  head: { display: 'grid', rowGap: tokens.spacingVerticalS },
  intro: { ...typographyStyles.body1, margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  site: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  waiting: { alignSelf: 'flex-start' },
});

/** What the page shows from the start and brings in files of its own. */
export const parts = [CommandForIt, Leftovers, NextSteps];

/** Whether SharePoint's lists are as Samsyn needs them, and a way to make what is missing. */
export default function SetupView() {
  const styles = useStyles();
  const { page } = useSetupWords();
  const { siteAccess, openLink } = useSession();
  const setup = useSetup();
  const siteUrl = `https://${siteAccess.site.replace(':', '')}`;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <PageTitle name={page.title}>{page.title}</PageTitle>
        <p className={styles.intro}>{page.intro}</p>
        <p className={styles.site}>
          {`${page.site}: `}
          <Link
            href={siteUrl}
            inline
            onClick={(event) => {
              event.preventDefault();
              openLink(siteUrl);
            }}
          >
            {siteUrl.replace('https://', '')}
          </Link>
        </p>
      </div>
      <Content state={setup.state} setup={setup} siteUrl={siteUrl} />
    </div>
  );
}

type Props = { readonly state: SetupState; readonly setup: Setup; readonly siteUrl: string };

function Content({ state, setup, siteUrl }: Props) {
  const styles = useStyles();
  const { page } = useSetupWords();
  switch (state.kind) {
    case 'looking':
      return <Spinner className={styles.waiting} size="small" label={page.looking} />;
    case 'unreadable':
      return (
        <>
          {state.outcome && <OutcomeNotice outcome={state.outcome} />}
          <Unreadable failure={state.failure} siteUrl={siteUrl} onRetry={setup.lookAgain} />
        </>
      );
    case 'working':
      return (
        <>
          <WorkingBar run={state.run} onStop={setup.stop} />
          <ListLines lines={workingLines(state.plan, state.run.told)} />
        </>
      );
    case 'planned':
      return (
        <>
          {state.outcome && <OutcomeNotice outcome={state.outcome} />}
          <Suspense>
            <NextSteps plan={state.plan} />
          </Suspense>
          <PlannedBar state={state} setup={setup} />
          <ListLines lines={plannedLines(state.plan)} />
          <Suspense>{state.plan.leftovers.length > 0 && <Leftovers drifts={state.plan.leftovers} />}</Suspense>
          <Suspense>{state.plan.steps.length > 0 && <CommandForIt siteUrl={siteUrl} />}</Suspense>
        </>
      );
  }
}

type UnreadableProps = { readonly failure: unknown; readonly siteUrl: string; readonly onRetry: () => void };

function Unreadable({ failure, siteUrl, onRetry }: UnreadableProps) {
  const texts = useTexts();
  const { page } = useSetupWords();
  const isNoSite = failure instanceof GraphFailure && failure.kind === 'notFound';
  const body = isNoSite ? page.siteNotFound(siteUrl) : failureText(failure, texts);
  return (
    <Notice intent="error" title={page.cannotLook} body={body} occasion={failure}>
      <MessageBarActions>
        <Button onClick={onRetry}>{page.lookAgain}</Button>
      </MessageBarActions>
    </Notice>
  );
}
