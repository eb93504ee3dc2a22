import type { ReactElement } from 'react';

/** Something to choose in a menu. */
export type MenuChoice = {
  /** Unlike the others' of its part. */
  readonly key: string;
  readonly label: string;
  /** Beside the label, e.g. how many it would give. */
  readonly aside?: string;
  readonly icon?: ReactElement;
  readonly className?: string;
  /** Whether it is ticked, where something can be. */
  readonly isOn?: boolean;
  readonly onChoose: () => void;
};

/** A part of a menu: things to do, values of which one holds, or such of which several may. */
export type MenuPart = {
  readonly kind: 'acts' | 'one' | 'several';
  readonly heading?: string;
  /** Why there is nothing to choose. */
  readonly note?: string | undefined;
  readonly choices: readonly MenuChoice[];
};
