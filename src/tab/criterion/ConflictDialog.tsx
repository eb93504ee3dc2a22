import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { CriterionDraft } from '#usecases/saveCriterion.ts';
import { productGroupByCode } from '#usecases/lookUp.ts';
import { useWorkspace } from '../start/session.ts';
import { useTexts, type Texts } from '../start/texts.ts';
import type { Workspace } from '#domain/workspace.ts';
import { draftOf, type Collision, type DraftField } from './draft.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '800px' },
  intro: { margin: 0 },
  table: {
    ...typographyStyles.body1,
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    marginTop: tokens.spacingVerticalM,
  },
  head: {
    ...typographyStyles.caption1Strong,
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    paddingBlock: tokens.spacingVerticalXS,
  },
  field: { width: '112px', '@media (max-width: 639px)': { width: '84px' } },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    paddingBlock: tokens.spacingVerticalS,
    paddingRight: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
});

type Props = {
  readonly collision: Collision | 'gone' | undefined;
  readonly mine: CriterionDraft;
  readonly onUseTheirs: (collision: Collision) => void;
  readonly onSaveMine: (collision: Collision) => void;
  readonly onClose: () => void;
};

/** Somebody else saved the same criterion meanwhile: theirs beside mine, and the choice. */
export function ConflictDialog({ collision, mine, onUseTheirs, onSaveMine, onClose }: Props) {
  const styles = useStyles();
  const { tab } = useTexts();
  const words = tab.edit.conflict;
  const found = collision === 'gone' ? undefined : collision;
  const written = found?.theirs.written;

  return (
    <Dialog modalType="alert" open={collision !== undefined} onOpenChange={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            <p className={styles.intro}>
              {written === undefined ? words.gone : words.body(written.name, tab.format.dateTime(written.at))}
            </p>
            {found !== undefined && found.fields.length === 0 && <p>{words.nothingCollides}</p>}
            {found !== undefined && found.fields.length > 0 && <SideBySide collision={found} mine={mine} />}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{words.continueEditing}</Button>
            {found && <Button onClick={() => onUseTheirs(found)}>{words.useTheirs}</Button>}
            {found && (
              <Button appearance="primary" onClick={() => onSaveMine(found)}>
                {words.saveMine}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function SideBySide({ collision, mine }: { readonly collision: Collision; readonly mine: CriterionDraft }) {
  const styles = useStyles();
  const texts = useTexts();
  const workspace = useWorkspace();
  const words = texts.tab.edit.conflict;
  const theirs = draftOf(collision.theirs.value);
  const shown = (draft: CriterionDraft, field: DraftField) =>
    shownValue(draft, field, { texts, workspace }) || words.empty;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={`${styles.head} ${styles.field}`}>
            {words.field}
          </th>
          <th scope="col" className={styles.head}>
            {words.theirs(collision.theirs.written.name)}
          </th>
          <th scope="col" className={styles.head}>
            {words.mine}
          </th>
        </tr>
      </thead>
      <tbody>
        {collision.fields.map((field) => (
          <tr key={field}>
            <th scope="row" className={styles.cell}>
              {texts.terms.field[field]}
            </th>
            <td className={styles.cell}>{shown(theirs, field)}</td>
            <td className={styles.cell}>{shown(mine, field)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shownValue(
  draft: CriterionDraft,
  field: DraftField,
  { texts: { terms }, workspace }: { readonly texts: Texts; readonly workspace: Workspace },
): string {
  switch (field) {
    case 'level':
      return terms.level[draft.level ?? 'none'];
    case 'kind':
      return terms.kind[draft.kind ?? 'none'];
    case 'productGroups':
      return draft.productGroups.map((code) => productGroupByCode(workspace, code)?.name ?? code).join(', ');
    default:
      return draft[field] ?? '';
  }
}
