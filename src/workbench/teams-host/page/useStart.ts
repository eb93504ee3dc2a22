import { useEffect, useState } from 'react';
import {
  readConversations,
  readPeople,
  readSettings,
  type Conversation,
  type HostSettings,
  type Person,
} from './server/hostServer.ts';

export type Start =
  | { readonly kind: 'starting' }
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'ready';
      readonly settings: HostSettings;
      readonly people: readonly Person[];
      readonly person: Person;
      readonly conversations: readonly Conversation[];
    };

/**
 * Asks the workbench who there is, where things are, and what the person takes part in.
 *
 * @param wanted object id of the person to sign in; the first of all when nobody has it
 */
export function useStart(wanted: string): Start {
  const [start, setStart] = useState<Start>({ kind: 'starting' });
  useEffect(() => {
    let isStale = false;
    signIn(wanted).then(
      (signedIn) => isStale || setStart(signedIn),
      () => isStale || setStart({ kind: 'unreachable' }),
    );
    return () => {
      isStale = true;
    };
  }, [wanted]);
  return start;
}

async function signIn(wanted: string): Promise<Start> {
  const [settings, people] = await Promise.all([readSettings(), readPeople()]);
  const person = people.find(({ oid }) => oid === wanted) ?? people[0];
  if (!person) return { kind: 'unreachable' };
  return { kind: 'ready', settings, people, person, conversations: await readConversations(person.oid) };
}
