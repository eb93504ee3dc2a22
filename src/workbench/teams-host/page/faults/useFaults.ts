import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import { readFaults, setFaults, type FaultPlan, type FaultState } from './faultServer.ts';

const NO_FAULTS: FaultState = { plan: null, struck: {} };
/** While faults are on, their count grows. */
const LOOK_MS = 2_000;

export type Faults = FaultState & {
  /** The workbench did not take the last change. */
  readonly hasFailed: boolean;
  /** Starts the faults, or ends them with null. Never throws. */
  readonly change: (plan: FaultPlan | null) => Promise<void>;
};

/** What disturbs the line to Graph: the same for all windows on this workbench, so that it is looked up again. */
export function useFaultSwitch(): Faults {
  const [state, setState] = useState(NO_FAULTS);
  const [hasFailed, setFailed] = useState(false);
  const isOn = state.plan !== null;

  useEffect(() => {
    const look = (): void => {
      // A look that fails is made again; the window itself says when the workbench is gone.
      if (!document.hidden) void readFaults().then(setState, () => undefined);
    };
    look();
    addEventListener('focus', look);
    const timer = isOn ? setInterval(look, LOOK_MS) : undefined;
    return () => {
      removeEventListener('focus', look);
      clearInterval(timer);
    };
  }, [isOn]);

  const change = useCallback(async (plan: FaultPlan | null): Promise<void> => {
    try {
      setState(await setFaults(plan));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, []);
  return useMemo(() => ({ ...state, hasFailed, change }), [state, hasFailed, change]);
}

export const FaultsContext = createContext<Faults | undefined>(undefined);

export function useFaults(): Faults {
  const faults = use(FaultsContext);
  if (!faults) throw new Error('useFaults outside FaultsContext');
  return faults;
}
