import { GraphFailure } from '#graph/errors.ts';
import type { ListsGateway } from '#graph/gateway.ts';

/**
 * Hands the lists on when Graph, too, takes whoever is signed in for the person that Teams names. What is kept on this
 * computer is kept by person: with another's token one would read into, and write from, what belongs to the other.
 *
 * @param personId object id as Teams gives it; `undefined` where Teams names nobody and Graph alone knows
 * @throws GraphFailure `signInRequired` when it is somebody else
 */
export async function onlyFor(personId: string | undefined, lists: ListsGateway): Promise<ListsGateway> {
  if (personId === undefined) return lists;
  const { id } = await lists.me();
  if (id.toLowerCase() === personId.toLowerCase()) return lists;
  const facts = { status: 401, code: 'anotherPerson', requestId: '' };
  throw new GraphFailure('signInRequired', 'Another person is signed in than the one Teams names.', { facts });
}
