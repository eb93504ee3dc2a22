import { createContext, use } from 'react';
import { workbenchSv } from '#i18n/workbench.sv.ts';
import type { HostPlace } from './hostPlace.ts';
import type { Preferences } from './preferences.ts';
import type { Conversation, HostSettings, Person } from './server/hostServer.ts';

/** Who sits at the window, how it looks and where it stands. */
export type Session = {
  readonly settings: HostSettings;
  readonly people: readonly Person[];
  readonly person: Person;
  readonly conversations: readonly Conversation[];
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly place: HostPlace;
  readonly go: (place: HostPlace) => void;
};

export const SessionContext = createContext<Session | undefined>(undefined);
export const TextsContext = createContext(workbenchSv);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession outside SessionContext');
  return session;
}

export function useTexts(): typeof workbenchSv {
  return use(TextsContext);
}
