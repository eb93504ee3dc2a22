import { makeResetStyles, tokens } from '@fluentui/react-components';

const useTrack = makeResetStyles({
  height: '8px',
  minWidth: '40px',
  borderRadius: tokens.borderRadiusSmall,
  backgroundColor: tokens.colorNeutralBackground5,
  overflow: 'hidden',
});
const useFill = makeResetStyles({
  height: '100%',
  boxSizing: 'border-box',
  // A border shows where a theme of high contrast takes backgrounds away.
  border: `${tokens.strokeWidthThickest} solid ${tokens.colorNeutralStrokeAccessible}`,
  borderRadius: tokens.borderRadiusSmall,
});

/** A share as a length, for the eye alone: the words beside it say it. @param share 0–1 */
export function Bar({ share }: { readonly share: number }) {
  const track = useTrack();
  const fill = useFill();
  return (
    <div className={track} aria-hidden>
      {share > 0 && <div className={fill} style={{ width: `${Math.round(share * 100)}%` }} />}
    </div>
  );
}
