import { describe, expect, it } from 'vitest';
import { listDefinition } from '#graph/listDefinition.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';

describe('list definitions', () => {
  it('have ASCII names, a key, and no more indexes than SharePoint allows', () => {
    for (const { columns } of listDefinitions) {
      expect(columns.every(({ name }) => /^[A-Za-z]+$/.test(name))).toBe(true);
      expect(columns.find(({ name }) => name === 'Nyckel')).toMatchObject({ indexed: true, enforceUniqueValues: true });
      expect(columns.filter(({ indexed }) => indexed).length).toBeLessThanOrEqual(20);
    }
  });

  it('never have a column X beside XId, into which a look-up would write', () => {
    for (const { columns } of listDefinitions) {
      const all = new Set(columns.map(({ name }) => name));
      expect([...all].filter((name) => all.has(`${name}Id`))).toEqual([]);
    }
  });

  it('are refused when a file is something else', () => {
    expect(() => listDefinition({ name: 'Möten', displayName: 'Möten', columns: [] })).toThrow();
  });
});
