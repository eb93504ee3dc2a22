import { useEffect, useState } from 'react';
import type { Workspace } from '#domain/workspace.ts';
import type { BrokenRule } from '#usecases/brokenRules/brokenRule.ts';
import { useWorkspace } from '../start/session.ts';
import { whenIdle } from '../start/whenIdle.ts';

const load = () => import('#usecases/brokenRules.ts');

/** What was found in a snapshot, for whoever asks after the header has. */
const searched = new WeakMap<Workspace, readonly BrokenRule[]>();

/**
 * Rows that stand against the rules, looked for a piece at a time so that the page stays at hand.
 *
 * @param begin `now` where the person waits for it, `idle` where nobody does
 * @returns what was found last, of an earlier snapshot while a newer one is looked through; `undefined` before any was
 */
export function useBrokenRules(begin: 'now' | 'idle'): readonly BrokenRule[] | undefined {
  const workspace = useWorkspace();
  const [found, setFound] = useState(() => searched.get(workspace));
  useEffect(() => {
    const stopping = new AbortController();
    const look = (): void => {
      // Without the rules the page is there all the same; the next change looks again.
      lookThrough(workspace, stopping.signal).then(
        (rules) => rules && setFound(rules),
        () => undefined,
      );
    };
    if (begin === 'now') look();
    const leave = begin === 'idle' ? whenIdle(look) : undefined;
    return () => {
      stopping.abort();
      leave?.();
    };
  }, [workspace, begin]);
  return found;
}

/** @returns undefined when it was called off */
async function lookThrough(workspace: Workspace, signal: AbortSignal): Promise<readonly BrokenRule[] | undefined> {
  const known = searched.get(workspace);
  if (known !== undefined) return known;
  const { brokenRulesInSteps } = await load();
  const steps = brokenRulesInSteps(workspace);
  while (!signal.aborted) {
    const { done, value } = steps.next();
    if (done === true) {
      searched.set(workspace, value);
      return value;
    }
    await pause();
  }
  return undefined;
}

/** Lets the page draw and answer before the next piece. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
