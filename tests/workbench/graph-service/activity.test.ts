import { describe, expect, it } from 'vitest';
import { anInventory, at, ITEMS, SITE } from './tenant.ts';
import { DRIVE, someFiles } from './drives/files.ts';

const days = (from: string, to: string, interval: string) =>
  `getActivitiesByInterval(startDateTime='${from}',endDateTime='${to}',interval='${interval}')`;

async function aBusyRow() {
  const tenant = await anInventory();
  await tenant.post(ITEMS, { fields: { Title: 'a' } });
  await tenant.patch(`${ITEMS}/1/fields`, { Title: 'b' });
  await tenant.patch(`${ITEMS}/1/fields`, { Title: 'c' }, { as: 'member' });
  return tenant;
}

describe('activities', () => {
  it('of a row are those who made and changed it', async () => {
    const { get } = await aBusyRow();
    expect((await get(`${ITEMS}/1/analytics/allTime`)).body).toMatchObject({
      access: { actionCount: 3, actorCount: 2 },
      create: { actionCount: 1, actorCount: 1 },
      edit: { actionCount: 2, actorCount: 2 },
    });
    expect((await get(`${ITEMS}/2/analytics`)).status).toBe(404);
  });

  it('of a site are those of all its rows, and old ones drop out of the last seven days', async () => {
    const { get } = await aBusyRow();
    const { body } = await get(`${SITE}/analytics`);
    expect(body).toMatchObject({ allTime: { edit: { actionCount: 2 } }, lastSevenDays: { edit: { actionCount: 2 } } });
    let at2026 = new Date('2026-01-01T08:00:00Z');
    const later = await anInventory({ now: () => at2026 });
    await later.post(ITEMS, { fields: { Title: 'a' } });
    at2026 = new Date('2026-01-09T08:00:00Z');
    expect(at((await later.get(`${ITEMS}/1/analytics`)).body, 'allTime', 'create', 'actionCount')).toBe(1);
    expect(at((await later.get(`${ITEMS}/1/analytics/lastSevenDays`)).body, 'create')).toBeUndefined();
  });

  it('of a file are told by day, week or month, without those in which nothing was done', async () => {
    const { get, put } = await someFiles();
    const file = `${DRIVE}/items/${await put('a.txt')}`;
    await put('a.txt', 'again');
    for (const [interval, end] of [
      ['day', '2026-01-02T00:00:00Z'],
      ['week', '2026-01-06T00:00:00Z'],
      ['month', '2026-01-30T00:00:00Z'],
    ] as const) {
      const { body } = await get(`${file}/${days('2025-12-30', '2026-1-30', interval)}`);
      expect(at(body, 'value')).toMatchObject([
        { endDateTime: end, create: { actionCount: 1 }, edit: { actionCount: 1 } },
      ]);
    }
  });

  it.each([
    days('2026-01-01', '2026-05-01', 'day'),
    days('2026-02-01', '2026-01-01', 'day'),
    days('soon', '2026-01-01', 'day'),
    days('2026-01-01', '2026-02-01', 'hour'),
  ])('are refused for %s', async (wanted) => {
    const { get } = await aBusyRow();
    expect((await get(`${ITEMS}/1/${wanted}`)).status).toBe(400);
  });
});
