import { ProgressBar } from '@fluentui/react-components';
import { useState } from 'react';
import { useOutbox } from '../../start/session.ts';
import { useConsultingTexts } from '../consultingTexts.ts';

/** How many of the rows have reached the list: each edition is one, and Microsoft 365 sets the pace. */
export default function Writing({ isSaving }: { readonly isSaving: boolean }) {
  const { opening: words } = useConsultingTexts();
  const waiting = useOutbox().length;
  const [seen, setSeen] = useState({ before: waiting, most: waiting });
  if (!isSaving && (seen.before !== waiting || seen.most !== waiting)) setSeen({ before: waiting, most: waiting });
  if (isSaving && waiting > seen.most) setSeen({ ...seen, most: waiting });
  const all = seen.most - seen.before;
  if (!isSaving || all <= 0) return null;
  const done = Math.max(0, seen.most - waiting);
  const label = words.written(done, all);
  return (
    <div>
      <div role="status">{label}</div>
      <ProgressBar value={done} max={all} aria-label={label} />
    </div>
  );
}
