import { describe, expect, it } from 'vitest';
import { down, edit, failing, failingOnce, kinds, settled, states } from './outboxWorld.ts';
import { regionsAtHand } from './outboxAtHand.ts';
import { colleague, heldRegion, skane } from './twoRegions.ts';

const at = regionsAtHand();

describe('edits of one row', () => {
  it('[O4] that wait are sent as one, with the columns that changed', async () => {
    const asked: string[] = [];
    at.line.fault = failing(down);
    await at.page.commit([edit(at.page, skane, { name: 'A' })]);
    await at.page.commit([edit(at.page, skane, { name: 'B' })]);
    await at.page.commit([edit(at.page, skane, { isActive: false })]);
    at.line.fault = (_method, name, answered) => {
      asked.push(name);
      return answered();
    };
    const versions = (await at.lists.versions('Regioner', '1')).length;
    await at.page.retry();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('{"Title":"B","Aktiv":false}');
    expect((await at.lists.versions('Regioner', '1')).length).toBe(versions + 1);
    expect(at.page.outbox()).toEqual([]);
  });

  it('[O2] [O4] one made while the one before is being sent follows it, without a merge', async () => {
    let letGo: () => void = () => undefined;
    const until = new Promise<void>((resolve) => (letGo = resolve));
    at.line.fault = async (_method, _name, answered) => {
      await until;
      return answered();
    };
    const first = at.page.commit([edit(at.page, skane, { name: 'A' })]);
    await settled();
    const second = at.page.commit([edit(at.page, skane, { name: 'B' })]);
    expect(states(at.page)).toEqual(['sending', 'behind']);
    letGo();
    expect(kinds([...(await first), ...(await second)])).toEqual(['written', 'written']);
    expect(at.line.sent).toEqual(['update', 'update']);
    expect(at.titles()[0]).toBe('B');
  });

  it('[O14] [F2] one whose answer was lost is recognised, also when a later one was sent with it', async () => {
    at.line.fault = failing(down);
    await at.page.commit([edit(at.page, skane, { name: 'A' })]);
    await at.page.commit([edit(at.page, skane, { name: 'B' })]);
    at.line.fault = failingOnce('update', 'after');
    await at.page.retry();
    expect(states(at.page)).toEqual(['waiting', 'behind']);
    const third = edit(at.page, skane, { name: 'C' });
    at.page = await at.reloaded();
    await at.page.pull();
    await settled();
    expect(at.page.outbox()).toEqual([]);
    expect(kinds(await at.page.commit([third]))).toEqual(['written']);
    expect(at.titles()[0]).toBe('C');
    expect(await at.lists.versions('Regioner', '1')).toHaveLength(3);
  });

  it('[O14] [F2] one that was sent together with another is recognised when a third was made on top of them', async () => {
    at.line.fault = failing(down);
    await at.page.commit([edit(at.page, skane, { name: 'A' })]);
    await at.page.commit([edit(at.page, skane, { name: 'B' })]);
    at.line.fault = failingOnce('update', 'after');
    await at.page.retry();
    at.line.fault = failing(down);
    await at.page.commit([edit(at.page, skane, { name: 'C' })]);
    at.line.fault = undefined;
    await at.page.retry();
    expect(at.page.outbox()).toEqual([]);
    expect(at.titles()[0]).toBe('C');
  });

  it('[O10] [O14] an own write that a colleague has written over since is merged, not lost', async () => {
    at.line.fault = failingOnce('update', 'after');
    await at.page.commit([edit(at.page, skane, { name: 'A' })]);
    at.line.fault = failing(down);
    await at.page.commit([edit(at.page, skane, { name: 'B' })]);
    at.lists.handEdit('Regioner', '1', { Aktiv: false }, colleague);
    at.line.fault = undefined;
    await at.page.retry();
    expect(at.page.outbox()).toEqual([]);
    expect(heldRegion(at.page, skane).value).toEqual({ ...skane, name: 'B', isActive: false });
  });
});
