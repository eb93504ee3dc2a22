import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { tokenVault } from '#server/signIn/tokenVault.ts';

const HOUR = 3_600_000;

describe('the vault of tokens', () => {
  it('[SI8] gives back what was put in, to nobody else', () => {
    const vault = tokenVault({ now: () => 0 });
    vault.put('Person-1', 'token-1', HOUR);
    vault.put('person-2', 'token-2', HOUR);
    expect([vault.get('person-1'), vault.get('PERSON-2'), vault.get('person-3')]).toEqual([
      'token-1',
      'token-2',
      undefined,
    ]);
    vault.drop('person-1');
    expect(vault.get('person-1')).toBeUndefined();
  });

  it('[SI8] forgets a token five minutes before it dies', () => {
    let now = 0;
    const vault = tokenVault({ now: () => now });
    vault.put('person', 'token', HOUR);
    now = HOUR - 5 * 60_000 - 1;
    expect(vault.get('person')).toBe('token');
    now += 1;
    expect(vault.get('person')).toBeUndefined();
    expect(vault.size()).toBe(0);
  });

  it('[SI8] keeps so many and no more, the latest', () => {
    const vault = tokenVault({ now: () => 0, capacity: 3 });
    for (const person of ['a', 'b', 'c', 'a', 'd']) vault.put(person, `of ${person}`, HOUR);
    expect(vault.size()).toBe(3);
    expect(['a', 'b', 'c', 'd'].map((person) => vault.get(person))).toEqual(['of a', undefined, 'of c', 'of d']);
  });

  it('[SI8] shows neither a token nor a person to who prints it', () => {
    const vault = tokenVault({ now: () => 0, secret: new Uint8Array(32) });
    vault.put('person-oid', 'secret-token', HOUR);
    const printed = `${JSON.stringify(vault)} ${inspect(vault, { depth: 9, showHidden: true })}`;
    expect(printed).not.toContain('secret-token');
    expect(printed).not.toContain('person-oid');
  });
});
