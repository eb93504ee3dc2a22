import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { PeopleEdit20Regular } from '@fluentui/react-icons';
import { useEffect, useReducer } from 'react';
import type { CriterionId } from '#domain/ids.ts';
import { editorsOf } from '#usecases/editorsOf.ts';
import { useActor, useSession, useWorkspace } from '../start/session.ts';
import { useDraftingTexts } from './draftingTexts.ts';

/** A name goes away by itself, though nothing arrives. */
const LOOK_AGAIN_MS = 30_000;
/** Nobody tells who is editing: it is asked for by itself, often enough for nobody to seem gone who is there. */
const READ_MS = 20_000;

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    ':empty': { display: 'none' },
  },
  icon: { flexShrink: 0 },
});

type Props = {
  readonly id: CriterionId;
  /** Whether the person who looks is editing too. */
  readonly isEditing: boolean;
};

/** Who else is editing the criterion now. */
export default function EditorsNotice({ id, isEditing }: Props) {
  const styles = useStyles();
  const { presence } = useDraftingTexts();
  const names = useEditors(id);
  const [first] = names;
  const who = !isEditing
    ? presence.edits(names)
    : names.length === 1
      ? presence.one(first ?? '')
      : presence.several(names);
  return (
    <div role="status" className={styles.root}>
      {first !== undefined && (
        <>
          <PeopleEdit20Regular aria-hidden className={styles.icon} />
          <span>{isEditing ? `${who} ${presence.advice}` : who}</span>
        </>
      )}
    </div>
  );
}

function useEditors(id: CriterionId): readonly string[] {
  const { moment, replica } = useSession();
  const workspace = useWorkspace();
  const { email } = useActor();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) void replica.pullLists(({ name }) => name === 'presences');
    }, READ_MS);
    return () => clearInterval(timer);
  }, [replica]);
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);
  const names = editorsOf(workspace, id, { self: email, now: moment().now }).map(({ name }) => name);
  const isAnybody = names.length > 0;
  useEffect(() => {
    if (!isAnybody) return undefined;
    const timer = setInterval(lookAgain, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isAnybody]);
  return names;
}
