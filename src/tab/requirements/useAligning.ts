import { useEffect, useSyncExternalStore } from 'react';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { LanguageWork } from '#worker/languageWork.ts';
import { useSession, useWorkspace } from '../start/session.ts';
import { openAligning, type Aligning, type AligningState } from './aligning.ts';

const aligningOf = new WeakMap<LanguageWork, Aligning>();

/** The one of this page; its answers are there when a person comes back. */
export function sharedAligning(language: LanguageWork): Aligning {
  const known = aligningOf.get(language);
  if (known !== undefined) return known;
  const opened = openAligning(language);
  aligningOf.set(language, opened);
  return opened;
}

/** @param wanted what is to be compared, the first first; the same array as long as it is the same */
export function useAligning(wanted: readonly RegionalRequirement[]): readonly [AligningState, Aligning] {
  const { language } = useSession();
  const { regionalRequirements, criteria, terms } = useWorkspace();
  const aligning = sharedAligning(language);
  const state = useSyncExternalStore(aligning.subscribe, aligning.state);
  const all = regionalRequirements.all;

  useEffect(() => {
    aligning.compare({ all, criteria: criteria.all, terms: terms.all });
    aligning.want(wanted);
  }, [aligning, all, criteria.all, terms.all, wanted]);
  useEffect(() => () => aligning.want([]), [aligning]);
  return [state, aligning];
}
