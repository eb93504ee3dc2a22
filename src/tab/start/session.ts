import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { Place } from '#contracts/place.ts';
import type { Day, Email } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import type { Actor } from '#domain/role.ts';
import type { Change, ListName, Workspace } from '#domain/workspace.ts';
import type { GovernorState } from '#graph/client/governor.ts';
import type { GraphClient } from '#graph/client/graphClient.ts';
import type { RowVersion } from '#graph/gateway.ts';
import type { ListLimits, SchemaDrift } from '#graph/schema/schemaDrift.ts';
import type { DraftStore } from '#replica/outbox/draftStore.ts';
import type { Connect, Freshness, ListCondition, Pending, Replica } from '#replica/replica.ts';
import { actorOf } from '#usecases/actorOf.ts';
import { visibleWorkspace } from '#usecases/visibleCriterion.ts';
import type { LanguageWork } from '#worker/languageWork.ts';
import type { DriftFault } from './driftFaults.ts';
import type { Outside } from './entry.ts';
import type { Host, MeetingSeat } from './teams.ts';

export type Person = { readonly email: Email; readonly name: string };

/** One column that a change writes. Values as the list holds them; `before` is missing for a row to be made. */
export type ColumnChange = { readonly column: string; readonly before?: unknown; readonly after: unknown };

/** How the lists differ from what Samsyn needs, as far as that has been looked at. */
export type SchemaWatch = {
  /** The same array until something changed. */
  readonly drifts: () => readonly SchemaDrift[];
  /** What to switch off in a list; the same object until something changed. */
  readonly limits: (list: ListName) => ListLimits;
  /** What of a change the lists would not take, as far as they have been looked at. */
  readonly faults: (change: Change) => readonly DriftFault[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks now, because a person asks or a write was refused. Never throws. @returns whether that worked */
  readonly check: () => Promise<boolean>;
};

/** What the page that makes the lists works with. */
export type SiteAccess = {
  /** As Graph names it, e.g. `"contoso.sharepoint.com:/sites/samsyn"`. */
  readonly site: string;
  readonly reading: GraphClient;
  /** May make lists and columns. Its first request asks the person for that permission. */
  readonly managing: GraphClient;
};

/** Everything a view may reach: the local copy, what only SharePoint knows, and the time. */
export type Session = {
  readonly replica: Replica;
  /** Somebody tells of every change as it is made, so that nothing need be asked for to see it. */
  readonly isTold: () => boolean;
  /** Search and comparison of texts, beside the page. Knows what `replica` holds. */
  readonly language: LanguageWork;
  /**
   * Writes in the person's name at once or not at all: what is committed with it is never kept and never waits. For what
   * means nothing later, such as who is editing now.
   */
  readonly atOnce: Connect;
  /** Whether Microsoft 365 has asked to wait. The same object until that changed. */
  readonly pace: {
    readonly state: () => GovernorState;
    readonly subscribe: (listener: () => void) => () => void;
  };
  /** What was typed and not saved. */
  readonly drafts: DraftStore;
  readonly schema: SchemaWatch;
  readonly siteAccess: SiteAccess;
  /** SharePoint's own version history of a criterion's row. @throws GraphFailure */
  readonly versionsOf: (rowId: string) => Promise<readonly RowVersion[]>;
  /** Who is signed in: at first as Teams says, then as Graph says. The same object until it is somebody else. */
  readonly person: () => Person;
  readonly onPerson: (listener: () => void) => () => void;
  /** Asks the person to sign in. @throws GraphFailure */
  readonly signIn: () => Promise<void>;
  /** Opens Teams' own window for a link to this page; `undefined` where the host has none. */
  readonly share: ((page: { readonly subPageId: string; readonly label: string }) => void) | undefined;
  /** Puts a link into a message of a chat or channel; `undefined` where the host cannot. */
  readonly shareInChat: Host['shareInChat'];
  /** A link for people, good outside Teams too. */
  readonly linkTo: (place: Place) => string;
  /** Address of a list in SharePoint. */
  readonly listUrl: (list: ListName) => string;
  /** What a person calls a column of a list. @param column internal name */
  readonly columnTitle: (list: ListName, column: string) => string;
  /** The columns that a change writes, without those that people do not know. */
  readonly columnsIn: (change: Change) => readonly ColumnChange[];
  readonly openLink: (url: string) => void;
  /** Where the page stands in a meeting of Teams. */
  readonly seat: MeetingSeat;
  /** `undefined` in Teams. */
  readonly outside: Outside | undefined;
  readonly today: () => Day;
  readonly moment: () => Moment;
};

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('A view was shown outside the session.');
  return session;
}

export function useWorkspace(): Workspace {
  const { replica } = useSession();
  return useSyncExternalStore(replica.subscribe, replica.workspace);
}

/** The workspace as the signed-in person may see its criteria: rule K18 in docs/spec/criteria.md. */
export function useVisibleWorkspace(): Workspace {
  return visibleWorkspace(useWorkspace(), useActor());
}

export function useFreshness(): Freshness {
  const { replica } = useSession();
  return useSyncExternalStore(replica.subscribe, replica.freshness);
}

/** What is not written yet, in order. */
export function useOutbox(): readonly Pending[] {
  const { replica } = useSession();
  return useSyncExternalStore(replica.subscribe, replica.outbox);
}

export function useConditions(): ReadonlyMap<ListName, ListCondition> {
  const { replica } = useSession();
  return useSyncExternalStore(replica.subscribe, replica.conditions);
}

export function useDrifts(): readonly SchemaDrift[] {
  const { schema } = useSession();
  return useSyncExternalStore(schema.subscribe, schema.drifts);
}

/** What is switched off in a list because its columns have changed. */
export function useLimits(list: ListName): ListLimits {
  const { schema } = useSession();
  return useSyncExternalStore(schema.subscribe, () => schema.limits(list));
}

/** The signed-in person with the roles that the lists give today. */
export function useActor(): Actor {
  const session = useSession();
  const workspace = useWorkspace();
  const person = useSyncExternalStore(session.onPerson, session.person);
  const today = session.today();
  return useMemo(() => actorOf(workspace, person, today), [workspace, person, today]);
}
