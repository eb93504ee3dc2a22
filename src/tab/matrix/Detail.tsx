import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef } from 'react';
import { takesAnswers } from '#domain/consultation.ts';
import { standingFor, type MatrixRow, type StandingMatrix } from '#usecases/standingMatrix.ts';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { RegionAnswerRow } from '../positions/RegionAnswerRow.tsx';
import { answerKindOf, AnswerMark } from '../positions/answerLook.tsx';
import { RegionsPicture } from '../positions/RegionsPicture.tsx';
import { useActor, useSession, useWorkspace } from '../start/session.ts';
import { useMatrixTexts } from './matrixTexts.ts';
import { BEFORE_REGIONS, type Cell } from './moving.ts';
import { Wishes } from './Wishes.tsx';
import { wishesFor } from './wishes.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0 },
  title: {
    ...typographyStyles.subtitle2,
    margin: 0,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  region: { ...typographyStyles.body1Strong, margin: 0 },
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
});

type Props = {
  readonly matrix: StandingMatrix;
  readonly chosen: Cell;
  /** Whether the keyboard opened it: the focus then goes where the reading begins. */
  readonly isByKey: boolean;
  readonly onClose: () => void;
};

/** What regions say of one criterion, and the wording each wants; of one region where its cell was chosen. */
export default function Detail({ matrix, chosen, isByKey, onClose }: Props) {
  const styles = useStyles();
  const { detail, grid } = useMatrixTexts();
  const row = matrix.rows[chosen.row];
  const region = matrix.regions[chosen.column - BEFORE_REGIONS];
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isByKey) title.current?.focus();
  }, [isByKey, chosen]);
  if (row === undefined) return null;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 ref={title} tabIndex={-1} className={styles.title}>
            {row.criterion?.value.title ?? grid.gone}
          </h2>
          <p className={styles.aside}>{row.id}</p>
        </div>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={detail.close} onClick={onClose} />
      </div>
      <Links row={row} region={region?.code} />
      {region === undefined ? <AllOf row={row} /> : <OneOf row={row} region={region.code} />}
    </div>
  );
}

/** To where more can be read, and answered. */
function Links({ row, region }: { readonly row: MatrixRow; readonly region: string | undefined }) {
  const styles = useStyles();
  const { detail } = useMatrixTexts();
  const { speaksFor } = useActor();
  const { today } = useSession();
  const consultation = row.asked?.consultation.value;
  const mayAnswer =
    consultation !== undefined &&
    takesAnswers(consultation, today()) &&
    speaksFor.some((own) => region === undefined || own === region);
  return (
    <>
      <p className={styles.aside}>
        {consultation === undefined ? detail.neverAsked : detail.consultation(consultation.title)}
      </p>
      <div className={styles.links}>
        {row.criterion && (
          <PlaceLink place={{ kind: 'criterion', id: row.id }}>
            {mayAnswer ? detail.answer : detail.openCriterion}
          </PlaceLink>
        )}
        {consultation && (
          <PlaceLink place={{ kind: 'consultation', key: consultation.key }}>{detail.openConsultation}</PlaceLink>
        )}
      </div>
    </>
  );
}

function useStanding({ asked }: MatrixRow) {
  const workspace = useWorkspace();
  const actor = useActor();
  return useMemo(() => asked && standingFor(workspace, asked, actor), [workspace, actor, asked]);
}

function useWishes({ id }: MatrixRow) {
  const workspace = useWorkspace();
  const actor = useActor();
  return useMemo(() => wishesFor(workspace, actor, id), [workspace, actor, id]);
}

function OneOf({ row, region }: { readonly row: MatrixRow; readonly region: string }) {
  const styles = useStyles();
  const { detail, grid } = useMatrixTexts();
  const standing = useStanding(row)?.regions.find((each) => each.region.code === region);
  const wishes = useWishes(row).filter((wish) => wish.region === region);
  return (
    <>
      {standing === undefined ? (
        <p className={styles.region}>
          <RegionName code={region} />
          {`: ${grid.notAsked}`}
        </p>
      ) : (
        <div>
          <AnswerMark kind={answerKindOf(standing.answer)} />
          <ul className={styles.rows}>
            <RegionAnswerRow row={standing} />
          </ul>
        </div>
      )}
      {wishes.length === 0 ? <p className={styles.aside}>{detail.nothingWished}</p> : <Wishes wishes={wishes} />}
    </>
  );
}

function RegionName({ code }: { readonly code: string }) {
  const { regions } = useWorkspace();
  return regions.all.find(({ value }) => value.code === code)?.value.name ?? code;
}

function AllOf({ row }: { readonly row: MatrixRow }) {
  const styles = useStyles();
  const { detail } = useMatrixTexts();
  const standing = useStanding(row);
  const wishes = useWishes(row);
  return (
    <>
      {standing && <RegionsPicture standing={standing} />}
      {wishes.length === 0 ? <p className={styles.aside}>{detail.nobodyWishes}</p> : <Wishes wishes={wishes} isNamed />}
    </>
  );
}
