import type { ReferenceSpread } from '#language/clusters/cluster.ts';
import { useClusterTexts } from './clusterTexts.ts';
import { Part } from './Part.tsx';
import { usePartStyles } from './usePartStyles.ts';

/** What the requirements of a group refer to by name. */
export function References({ references }: { readonly references: readonly ReferenceSpread[] }) {
  const part = usePartStyles();
  const { references: words } = useClusterTexts();
  if (references.length === 0) return null;
  return (
    <Part heading={words.title}>
      <ul className={part.list}>
        {references.map(({ name, count }) => (
          <li key={name} className={part.text}>
            {words.line(name, count)}
          </li>
        ))}
      </ul>
    </Part>
  );
}
