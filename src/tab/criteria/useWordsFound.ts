import { useEffect, useState } from 'react';
import type { WordsFound } from '#language/search/wordsFound.ts';
import type { Progress } from '#worker/languageWork.ts';
import { useSession, useWorkspace } from '../start/session.ts';

/** What words found. */
export type Answer = { readonly text: string; readonly words: WordsFound };

/** How it stands with the words that are sought. `answer` is then what the words before them found. */
export type Seeking =
  | { readonly kind: 'noWords' }
  | { readonly kind: 'found'; readonly answer: Answer }
  | {
      readonly kind: 'seeking';
      readonly answer: Answer | undefined;
      /** It takes so long that a person wonders. */
      readonly isSlow: boolean;
      /** How far the search has come with reading the criteria, while that is what it does. */
      readonly progress: Progress | undefined;
    }
  | { readonly kind: 'failed'; readonly answer: Answer | undefined; readonly retry: () => void };

/** Shorter than this nobody wonders. */
const SLOW_AFTER_MS = 300;

type Waiting = { readonly text: string; readonly progress: Progress | undefined };

/** What words find among the criteria; found again when those changed. The last that was typed wins. */
export function useWordsFound(typed: string): Seeking {
  const { language } = useSession();
  const workspace = useWorkspace();
  const [answer, setAnswer] = useState<Answer>();
  const [slow, setSlow] = useState<Waiting>();
  const [failed, setFailed] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const text = typed.trim();
  // Words that come after none are not taken for more of those that were typed an hour ago.
  if (text === '' && answer !== undefined) setAnswer(undefined);

  useEffect(() => {
    if (text === '') return undefined;
    const asked = new AbortController();
    let isSlow = false;
    let progress: Progress | undefined;
    const tell = () => isSlow && setSlow({ text, progress });
    const patience = setTimeout(() => {
      isSlow = true;
      tell();
    }, SLOW_AFTER_MS);
    const done = () => {
      clearTimeout(patience);
      setSlow(undefined);
    };
    const onProgress = (next: Progress) => {
      progress = next;
      if (!asked.signal.aborted) tell();
    };
    language.search(text, { signal: asked.signal, onProgress }).then(
      (words) => {
        if (asked.signal.aborted) return;
        done();
        setFailed(undefined);
        setAnswer({ text, words });
      },
      () => {
        // The list stays as it is, and the person may ask again.
        if (asked.signal.aborted) return;
        done();
        setFailed(text);
      },
    );
    return () => {
      asked.abort();
      clearTimeout(patience);
    };
  }, [language, text, workspace, attempt]);

  if (text === '') return { kind: 'noWords' };
  if (failed === text) {
    const retry = () => {
      setFailed(undefined);
      setAttempt(attempt + 1);
    };
    return { kind: 'failed', answer, retry };
  }
  if (answer?.text === text) return { kind: 'found', answer };
  const waiting = slow?.text === text ? slow : undefined;
  return { kind: 'seeking', answer, isSlow: waiting !== undefined, progress: waiting?.progress };
}
