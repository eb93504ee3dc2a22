import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { may } from '#domain/role.ts';
import { toDoOf, type Task } from '#usecases/toDoOf.ts';
import { AwaitLists } from '../frame/AwaitLists.tsx';
import { EmptyState } from '../frame/EmptyState.tsx';
import { ListLine } from '../frame/ListLine.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import type { TabPlace } from '../frame/route.ts';
import { Section } from '../frame/Section.tsx';
import { useActor, useSession, useWorkspace } from '../start/session.ts';
import { TaskLine } from './TaskLine.tsx';
import { groupOf, shownTask, TASK_GROUPS } from './taskShown.ts';
import { TO_DO_LISTS } from './toDoLists.ts';
import { useToDoTexts } from './toDoTexts.ts';

const useStyles = makeStyles({
  root: { maxWidth: '960px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { marginTop: tokens.spacingVerticalS },
});

/** What waits for the person, the own region's first. */
export default function ToDoView() {
  const styles = useStyles();
  const words = useToDoTexts();
  return (
    <div className={styles.root}>
      <PageHead title={words.title} />
      <AwaitLists lists={TO_DO_LISTS}>
        <Waiting />
      </AwaitLists>
    </div>
  );
}

function Waiting() {
  const words = useToDoTexts();
  const workspace = useWorkspace();
  const actor = useActor();
  const { today } = useSession();
  const tasks = toDoOf(workspace, actor, today());
  if (tasks.length === 0) return <Nothing isReader={!may.readDrafts(actor)} />;
  return (
    <>
      <ListLine count={words.count(tasks.length)}>
        <PlaceLink place={{ kind: 'board' }}>{words.board}</PlaceLink>
      </ListLine>
      {TASK_GROUPS.map((group) => {
        const rows = tasks.filter((task) => groupOf(task) === group);
        return (
          rows.length > 0 && (
            <Section key={group} heading={words.group[group]}>
              <Tasks tasks={rows} />
            </Section>
          )
        );
      })}
    </>
  );
}

/** So many lines of one kind are shown at first: the next kind shall be in sight. */
const FIRST = 6;

function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const styles = useStyles();
  const words = useToDoTexts();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? tasks : tasks.slice(0, FIRST);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((task) => {
          const line = shownTask(task, words);
          return <TaskLine key={line.key} task={line} />;
        })}
      </ul>
      {shown.length < tasks.length && (
        <Button className={styles.more} size="small" onClick={() => setIsWhole(true)}>
          {words.more(tasks.length - shown.length)}
        </Button>
      )}
    </>
  );
}

function Nothing({ isReader }: { readonly isReader: boolean }) {
  const words = useToDoTexts();
  const navigation = useNavigation();
  const { title, body, action } = isReader ? words.nothingToDo : words.empty;
  const place: TabPlace = { kind: isReader ? 'criteria' : 'consultations' };
  return (
    <EmptyState title={title} body={body}>
      <Button appearance="primary" onClick={() => navigation.go(place)}>
        {action}
      </Button>
    </EmptyState>
  );
}
