import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { acting, runningServer, type RunningServer } from '../server/support/runningServer.ts';
import { CONSULTED, DRAFT, PEOPLE, PUBLISHED, type PersonName } from '../server/support/sampleLists.ts';
import { textsIn } from './textsIn.ts';

describe('a card refreshed for one person', () => {
  let running: RunningServer;
  const refresh = (name: PersonName, criterion: string) => running.send(acting(name, 'criterionCard', { criterion }));
  beforeAll(async () => {
    running = await runningServer();
  });
  afterAll(() => running.close());

  it('[B4] holds a form for the region that the person speaks for', async () => {
    const { body } = await refresh('skane', CONSULTED.id);
    expect(textsIn(body)).toContain('Svara för Region Skåne');
    expect(JSON.stringify(body)).toContain('"verb":"recordPosition"');
  });

  it('reminds a region that has answered of its answer', async () => {
    expect(textsIn((await refresh('uppsala', CONSULTED.id)).body)).toContain('Region Uppsala har svarat: Tillstyrker.');
  });

  it('holds no form for the coordinator', async () => {
    expect(JSON.stringify((await refresh('coordinator', CONSULTED.id)).body)).not.toContain('recordPosition');
  });

  it.each([
    ['a reader', 'reader', DRAFT.id],
    ['somebody without a role', 'stranger', PUBLISHED.id],
    ['anybody', 'skane', 'REG-INK-999'],
  ] as const)('[B3] tells %s no more than that it cannot be seen', async (_who, name, id) => {
    const { body } = await refresh(name, id);
    expect(body).toHaveProperty('type', 'application/vnd.microsoft.activity.message');
    expect(body).toHaveProperty('value', expect.stringContaining('Du kan inte se det här kriteriet.'));
  });

  it('[B13] tells what changed since the edition that it showed', async () => {
    const edition = hashOf(contentOf(CONSULTED));
    const data = { criterion: CONSULTED.id, edition };
    const changed = await runningServer();
    const row = changed.lists.rows('Kriterier').find(({ fields }) => fields['KriterieId'] === CONSULTED.id);
    changed.lists.handEdit('Kriterier', row?.id ?? '', { Kravtext: 'Minst 30 viktprocent.' }, PEOPLE.coordinator);
    const { body } = await changed.send(acting('skane', 'criterionCard', data));
    expect(textsIn(body)).toContain('Ändrat sedan version 1, som kortet visade:');
    expect(textsIn(body)).toContain('Kravtext nu: Minst 30 viktprocent.');
    expect(JSON.stringify(body)).toContain(JSON.stringify(data));
    await changed.close();
  });

  it('[B13] tells nothing of an edition that is not kept', async () => {
    const data = { criterion: CONSULTED.id, edition: 'f'.repeat(64) };
    const { body } = await running.send(acting('skane', 'criterionCard', data));
    expect(textsIn(body).join()).not.toContain('Ändrat sedan');
  });

  it('refuses what is no criterion', async () => {
    expect((await refresh('skane', '../../etc/passwd')).body).toMatchObject({ statusCode: 400 });
  });
});
