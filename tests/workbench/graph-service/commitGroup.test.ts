import { describe, expect, it, onTestFinished } from 'vitest';
import { commitGroup } from '#workbench/graph-service/sql/commitGroup.ts';
import { openDriver } from '#workbench/graph-service/sql/driver.ts';
import { at } from './tenant.ts';

/** A group over a table of numbers, whose turns end when they are told to, and which counts what reaches the disk. */
async function aGroup(failing: { commit?: boolean } = {}) {
  const driver = await openDriver(':memory:');
  onTestFinished(() => driver.close());
  driver.exec('CREATE TABLE t (x INTEGER UNIQUE)');
  const seen = { commits: 0, takenBack: 0 };
  let ends: readonly (() => void)[] = [];
  const exec = (sql: string) => {
    if (sql === 'COMMIT' && failing.commit === true) throw new Error('disk I/O error');
    if (sql === 'COMMIT') seen.commits += 1;
    driver.exec(sql);
  };
  const group = commitGroup(
    { ...driver, exec },
    {
      atEndOfTurn: (work) => {
        ends = [...ends, work];
      },
      onTakenBack: () => {
        seen.takenBack += 1;
      },
    },
  );
  return {
    driver,
    group,
    seen,
    endTurn: () => {
      const due = ends;
      ends = [];
      for (const end of due) end();
    },
    add: (x: number) => group.transaction(() => void driver.prepare('INSERT INTO t VALUES (?)').run(x)),
    numbers: () =>
      driver
        .prepare('SELECT x FROM t ORDER BY x')
        .all()
        .map((row) => at(row, 'x')),
  };
}

const outcomeOf = (promise: Promise<void>) =>
  promise.then(
    () => 'kept',
    (cause: unknown) => (cause instanceof Error ? cause.message : 'lost'),
  );

describe('transactions of one turn', () => {
  it('reach the disk together, at its end, and only then are they durable', async () => {
    const { add, group, seen, endTurn } = await aGroup();
    const kept: number[] = [];
    for (const x of [1, 2, 3]) {
      add(x);
      void group.durable(0).then(() => kept.push(x));
    }
    await Promise.resolve();
    expect([seen.commits, kept]).toEqual([0, []]);
    endTurn();
    await group.durable(group.mark());
    expect([seen.commits, kept]).toEqual([1, [1, 2, 3]]);
  });

  it('take back their own when they fail, and their neighbours stay', async () => {
    const { add, group, numbers, endTurn, seen } = await aGroup();
    add(1);
    expect(() => add(1)).toThrow(/UNIQUE/);
    expect(() =>
      group.transaction(() => {
        add(2);
        throw new Error('halfway');
      }),
    ).toThrow('halfway');
    // What was remembered of them has to be forgotten.
    expect(seen.takenBack).toBe(2);
    add(3);
    endTurn();
    expect(numbers()).toEqual([1, 3]);
  });

  it('may hold others: the inner one can fail alone', async () => {
    const { add, group, numbers, endTurn } = await aGroup();
    group.transaction(() => {
      add(1);
      expect(() =>
        group.transaction(() => {
          add(2);
          throw new Error('inner');
        }),
      ).toThrow('inner');
      add(3);
    });
    endTurn();
    expect(numbers()).toEqual([1, 3]);
  });

  it('[F51] [F52] are all told when the disk would not take them, and nothing of them is left', async () => {
    const failing = { commit: true };
    const { add, group, numbers, endTurn, seen } = await aGroup(failing);
    add(1);
    const first = outcomeOf(group.durable(group.mark()));
    add(2);
    const second = outcomeOf(group.durable(group.mark()));
    endTurn();
    expect(await Promise.all([first, second])).toEqual(['disk I/O error', 'disk I/O error']);
    expect(numbers()).toEqual([]);
    expect(seen.takenBack).toBe(1);
    expect(await outcomeOf(group.durable(0))).toBe('disk I/O error');
    failing.commit = false;
    add(3);
    endTurn();
    expect(await outcomeOf(group.durable(group.mark()))).toBe('kept');
    expect(numbers()).toEqual([3]);
  });

  it('[F52] are all told when SQLite itself took the whole back, as it may on a full disk', async () => {
    const { add, group, driver, numbers, endTurn, seen } = await aGroup();
    add(1);
    const neighbour = outcomeOf(group.durable(group.mark()));
    expect(() =>
      group.transaction(() => {
        driver.exec('ROLLBACK');
        throw new Error('database or disk is full');
      }),
    ).toThrow('disk is full');
    expect(await neighbour).toBe('database or disk is full');
    endTurn();
    expect([numbers(), seen.commits]).toEqual([[], 0]);
    add(2);
    endTurn();
    expect(numbers()).toEqual([2]);
  });

  it('need not wait for the end of the turn when told so', async () => {
    const { add, group, seen, endTurn } = await aGroup();
    add(1);
    group.flush();
    group.flush();
    expect(seen.commits).toBe(1);
    endTurn();
    expect(seen.commits).toBe(1);
  });
});
