import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acting, runningServer, type RunningServer } from '../server/support/runningServer.ts';
import { CONSULTED, DRAFT, PUBLISHED, type PersonName } from '../server/support/sampleLists.ts';
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

  it('refuses what is no criterion', async () => {
    expect((await refresh('skane', '../../etc/passwd')).body).toMatchObject({ statusCode: 400 });
  });
});
