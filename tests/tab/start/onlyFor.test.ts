import { describe, expect, it } from 'vitest';
import { onlyFor } from '../../../src/tab/start/onlyFor.ts';
import { inMemoryLists } from '../../fakes/inMemoryLists.ts';
import { anEmail } from '../../factories/values.ts';

const SKANE = '00000000-0000-4000-8000-00000000000A';
const lists = inMemoryLists().signedInAs({ id: SKANE.toLowerCase(), name: 'Region Skåne', email: anEmail() });

describe('the lists of who sits there', () => {
  it('are opened for the person that Teams names', async () => {
    expect(await onlyFor(SKANE, lists)).toBe(lists);
  });

  it('stay closed to a token of somebody else', async () => {
    const failure = { kind: 'signInRequired', facts: { code: 'anotherPerson' } };
    await expect(onlyFor('00000000-0000-4000-8000-00000000000b', lists)).rejects.toMatchObject(failure);
  });

  it('are opened for whom Graph names where Teams names nobody', async () => {
    expect(await onlyFor(undefined, lists)).toBe(lists);
  });
});
