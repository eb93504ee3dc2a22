import { describe, expect, it } from 'vitest';
import { aCriterion, aWorkspace } from '../factories/entities.ts';
import { aKey } from '../factories/values.ts';
import { languageHere } from '../fakes/languageHere.ts';
import { followWorkspace } from '#worker/followWorkspace.ts';

describe('language work beside the page', () => {
  it('finds what has been put before the question', async () => {
    const work = languageHere();
    const follow = followWorkspace(work);
    follow(
      aWorkspace({
        criteria: [
          aCriterion(),
          aCriterion({ key: aKey(301), title: 'Energi', text: 'Lampor ska spara ström.', evidence: '' }),
        ],
      }),
    );
    const { ids } = await work.search('lampa');
    expect(ids).toEqual([aKey(301)]);
    const aligned = await work.align([{ text: 'Lamporna sparar ström.' }]);
    expect(aligned[0]?.whole.best[0]?.criterion).toBe(aKey(301));
    const passages = await work.snippets('ström', [aKey(301)]);
    expect([...passages.keys()]).toEqual([aKey(301)]);
    const clusters = await work.cluster([
      { id: 'a', region: '01', text: 'Lampor ska spara ström.' },
      { id: 'b', region: '12', text: 'Lampor ska spara ström.' },
    ]);
    expect(clusters).toHaveLength(1);
    work.close();
  });
});
