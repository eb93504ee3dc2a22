import { Dialog, DialogBody, DialogContent, DialogSurface, makeStyles } from '@fluentui/react-components';
import type { StandingMatrix } from '#usecases/standingMatrix.ts';
import Detail from './Detail.tsx';
import { useMatrixTexts } from './matrixTexts.ts';
import type { Cell } from './moving.ts';

const useStyles = makeStyles({ surface: { maxWidth: '720px' }, content: { gridColumnStart: 1, gridColumnEnd: 4 } });

type Props = { readonly matrix: StandingMatrix; readonly chosen: Cell; readonly onClose: () => void };

/** The same where there is no room beside the matrix. */
export default function DetailDialog({ matrix, chosen, onClose }: Props) {
  const styles = useStyles();
  const { detail } = useMatrixTexts();
  const label = detail.label(matrix.rows[chosen.row]?.id ?? '');
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} aria-label={label}>
        <DialogBody>
          <DialogContent className={styles.content}>
            <Detail matrix={matrix} chosen={chosen} isByKey onClose={onClose} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
