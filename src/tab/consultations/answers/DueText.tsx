import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { Criterion } from '#domain/criterion.ts';
import { contentOf } from '#domain/edition.ts';
import type { EditionHash } from '#domain/ids.ts';
import { editionsOf } from '#usecases/lookUp.ts';
import { PlainText } from '../../criterion/PlainText.tsx';
import { useWorkspace } from '../../start/session.ts';
import { useTexts } from '../../start/texts.ts';
import { useAnsweringTexts } from './answeringTexts.ts';
import { late } from '../../start/late.tsx';

const ChangedTexts = late(() => import('../../positions/ChangedTexts.tsx'));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  changed: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  label: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What binds a supplier first. */
const TEXTS = ['text', 'evidence', 'exemptions', 'followUp', 'rationale'] as const;

type Props = {
  readonly criterion: Criterion | undefined;
  /** The edition that the region answered, where the text has changed since. */
  readonly known: EditionHash | undefined;
  readonly isRead: boolean;
};

/** What the region takes a position on: whole, or what has changed since it last did. */
export function DueText({ criterion, known, isRead }: Props) {
  const styles = useStyles();
  const words = useAnsweringTexts();
  const { field } = useTexts().terms;
  const workspace = useWorkspace();
  if (criterion === undefined || (known === undefined && !isRead)) return null;
  const before = known && editionsOf(workspace, criterion.id).find(({ value }) => value.hash === known)?.value.content;
  const now = contentOf(criterion);
  return (
    <div className={styles.root}>
      {before && (
        <>
          <p className={styles.label}>{words.changed}</p>
          <div className={styles.changed}>
            <Suspense>
              <ChangedTexts before={before} after={now} />
            </Suspense>
          </div>
        </>
      )}
      {isRead &&
        TEXTS.filter((name) => now[name].trim() !== '').map((name) => (
          <div key={name}>
            <p className={styles.label}>{field[name]}</p>
            <PlainText text={now[name]} />
          </div>
        ))}
    </div>
  );
}
