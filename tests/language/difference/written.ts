import type { Change } from '#language/difference/change.ts';
import { difference } from '#language/difference/difference.ts';

/** As a line: `[-gone-]`, `{+come+}`, `<1-from>`, `<1+to>`; the rest as it stands. */
export function written(changes: readonly Change[]): string {
  return changes
    .map((change) => {
      switch (change.kind) {
        case 'same':
          return change.text;
        case 'added':
          return `{+${change.text}+}`;
        case 'removed':
          return `[-${change.text}-]`;
        case 'movedFrom':
          return `<${change.move}-${change.text}>`;
        case 'movedTo':
          return `<${change.move}+${change.text}>`;
      }
    })
    .join('');
}

export function compared(before: string, after: string): string {
  return written(difference(before, after));
}
