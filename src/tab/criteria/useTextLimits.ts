import { useEffect, useState } from 'react';
import type { LimitsRead } from '#usecases/criteriaRegister.ts';
import type { Progress } from '#worker/languageWork.ts';
import { useSession, useWorkspace } from '../start/session.ts';

/** What is known of the limits that the texts of criteria set. */
export type TextLimits =
  | { readonly kind: 'known'; readonly limits: LimitsRead }
  | { readonly kind: 'reading'; readonly progress: Progress | undefined }
  | { readonly kind: 'failed' };

const READING: TextLimits = { kind: 'reading', progress: undefined };

/**
 * The kinds of limits that criteria set, read again when criteria change. Reading thousands of texts takes seconds, so
 * that it is done when somebody looks for limits.
 *
 * @param isLooking whether somebody does from the beginning
 * @returns what is known, and what to call when somebody looks: also again, when it failed
 */
export function useTextLimits(isLooking: boolean): readonly [TextLimits, () => void] {
  const { language } = useSession();
  const { criteria } = useWorkspace();
  const [limits, setLimits] = useState<TextLimits>(READING);
  const [looks, setLooks] = useState(isLooking ? 1 : 0);

  useEffect(() => {
    if (looks === 0) return undefined;
    const asked = new AbortController();
    // What was read before stands until it is read again.
    const tell = (next: TextLimits) => setLimits((before) => (before.kind === 'known' ? before : next));
    const onProgress = (progress: Progress) => {
      if (!asked.signal.aborted) tell({ kind: 'reading', progress });
    };
    language.limits({ signal: asked.signal, onProgress }).then(
      (read) => {
        if (!asked.signal.aborted) setLimits({ kind: 'known', limits: read });
      },
      () => {
        if (!asked.signal.aborted) tell({ kind: 'failed' });
      },
    );
    return () => asked.abort();
  }, [language, criteria, looks]);

  const look = () => {
    if (looks > 0 && limits.kind !== 'failed') return;
    setLimits(READING);
    setLooks(looks + 1);
  };
  return [limits, look];
}
