import { act, configure, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import ClustersPanel from '#tab/requirements/clusters/ClustersPanel.tsx';
import { SessionContext, useSession, useWorkspace } from '#tab/start/session.ts';
import type { Asked, LanguageWork } from '#worker/languageWork.ts';
import { WorkFailure } from '#worker/workFailure.ts';
import { aRegionalRequirement } from '../factories/entities.ts';
import { aCounty, aKey } from '../factories/values.ts';
import { COORDINATOR, shownTo } from './aTab.tsx';
import { consulted } from './consulted.ts';

// The words are read and compared for real.
configure({ asyncUtilTimeout: 10_000 });

type Waiting = { readonly asked: Asked; readonly of: number; readonly fail: (cause: Error) => void };

/** Work that waits for the test. */
function workWaiting() {
  const waiting: Waiting[] = [];
  const held = (asked: Asked = {}, of: number): Promise<never> =>
    new Promise((_, refuse) => {
      waiting.push({ asked, of, fail: refuse });
      asked.signal?.addEventListener('abort', () => refuse(new Error('aborted')));
    });
  const work: Pick<LanguageWork, 'align'> = { align: (requirements, asked) => held(asked, requirements.length) };
  return { waiting, work };
}

function Page({ work }: { readonly work: Partial<LanguageWork> }) {
  const session = useSession();
  const { all } = useWorkspace().regionalRequirements;
  const [count, setCount] = useState(all.length);
  const [own] = useState({ ...session, language: { ...session.language, ...work } });
  return (
    <SessionContext value={own}>
      <button onClick={() => setCount(1)}>{'narrow'}</button>
      <ClustersPanel requirements={all.slice(0, count)} />
    </SessionContext>
  );
}

const lists = {
  ...consulted,
  regionalRequirements: ['01', '12'].map((region, at) =>
    rowCodecs.regionalRequirements.write(
      aRegionalRequirement({
        ...{ key: aKey(800 + at), region: aCounty(region) },
        source: { document: `Krav ${region}.docx`, place: '' },
      }),
    ),
  ),
};
const shown = async (rows = lists) => {
  const { waiting, work } = workWaiting();
  await shownTo(COORDINATOR, <Page work={work} />, rows);
  return waiting;
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the comparison', () => {
  it('[Q38] tells how far it has come', async () => {
    const [first] = await shown();
    expect(screen.getByRole('progressbar', { name: 'Jämför kraven …' })).toBeDefined();
    act(() => first?.asked.onProgress?.({ done: 1, of: 2 }));
    const bar = screen.getByRole('progressbar', { name: 'Söker nationella kriterier: 1 av 2 krav' });
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['1', '2']);
  });

  it('[Q38] is cancelled, says so where the focus goes, and begins again', async () => {
    const waiting = await shown();
    press('Avbryt');
    const notice = await screen.findByText('Jämförelsen avbröts');
    expect(waiting[0]?.asked.signal?.aborted).toBe(true);
    expect(document.activeElement?.contains(notice)).toBe(true);
    press('Jämför kraven');
    expect(screen.getByRole('progressbar')).toBeDefined();
    expect(waiting).toHaveLength(2);
  });

  it('[Q38] can be tried again when the work failed', async () => {
    const waiting = await shown();
    await act(() => Promise.resolve(waiting[0]?.fail(new WorkFailure('gone'))));
    expect(screen.getByText('Kraven kunde inte jämföras')).toBeDefined();
    press('Försök igen');
    expect(screen.getByRole('progressbar')).toBeDefined();
    expect(waiting).toHaveLength(2);
  });

  it('[Q39] begins anew when the requirements are others, and leaves what it was about', async () => {
    const waiting = await shown();
    press('narrow');
    expect(waiting[0]?.asked.signal?.aborted).toBe(true);
    expect(waiting.map(({ of }) => of)).toEqual([2, 1]);
    expect(screen.getByRole('progressbar')).toBeDefined();
  });

  it('[Q39] shows what it found until it has compared the others', async () => {
    await shownTo(COORDINATOR, <Page work={{}} />, lists);
    await screen.findByText(/1 grupp av lika krav/);
    press('narrow');
    expect(screen.getByRole('progressbar')).toBeDefined();
    expect(screen.getByText(/1 grupp av lika krav/)).toBeDefined();
    expect(await screen.findByText('Inga krav liknar varandra')).toBeDefined();
    expect(screen.getByText('1 krav står för sig självt')).toBeDefined();
  });

  it('[Q40] says what to do where there is nothing to compare', async () => {
    await shown({ ...lists, regionalRequirements: [] });
    expect(screen.getByText('Här finns inga krav att jämföra')).toBeDefined();
  });
});
