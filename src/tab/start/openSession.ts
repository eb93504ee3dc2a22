import { nestedAppAuth } from '@microsoft/teams-js';
import { ulid } from 'ulidx';
import { instantAt, rowKey, type Instant, type RowKey } from '#domain/ids.ts';
import { dayOf } from '#domain/time.ts';
import type { Workspace } from '#domain/workspace.ts';
import { askedOnce } from '#graph/askedOnce.ts';
import { createGovernor } from '#graph/client/governor.ts';
import { graphClient } from '#graph/client/graphClient.ts';
import { graphTransport } from '#graph/client/graphTransport.ts';
import { connectLists } from '#graph/connectLists.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { listsOfTab } from '#graph/pull/wantedList.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { indexedDbStore } from '#replica/indexedDbStore.ts';
import { actorOf } from '#usecases/actorOf.ts';
import { visibleWorkspace } from '#usecases/visibleCriterion.ts';
import { openReplica } from '#replica/openReplica.ts';
import { webPullSharing } from '#replica/webPullSharing.ts';
import { pageOutbox } from '#replica/outbox/pageOutbox.ts';
import type { TabSettings } from '#contracts/tabSettings.ts';
import { shortLinkTo } from '#contracts/sharedLink.ts';
import { browserSignIn } from '../outside/browserSignIn.ts';
import { columnsIn } from './columnsIn.ts';
import type { Entry } from './entry.ts';
import { keptNames } from './keptNames.ts';
import type { Live } from './live.ts';
import { languageBeside } from './languageBeside.ts';
import { liveHere, tellingWrites } from './liveHere.ts';
import { onlyFor } from './onlyFor.ts';
import { rememberedPerson, rememberPerson } from './rememberedPerson.ts';
import { schemaChecks } from './schemaChecks.ts';
import { schemaWatch } from './schemaWatch.ts';
import type { Person, Session } from './session.ts';
import { settingsIn } from './settings.ts';
import { serverToken } from './serverToken.ts';
import { nestedSignIn } from './signIn.ts';
import type { Host, HostPerson } from './teams.ts';

/** The tab's other half reads the settings, for what checks them is as large as a page, and listens for changes. */
export { liveHere, settingsIn };

/** Whoever comes through Teams is known to Entra through Teams; where the host cannot do that, a window asks. */
export function throughTeams(settings: TabSettings, host: Host): Entry {
  const { person } = host;
  const isNested = person === undefined || nestedAppAuth.isNAAChannelRecommended();
  const signIn = isNested
    ? nestedSignIn(settings)
    : browserSignIn({ settings, known: () => person, entered: () => undefined }).signIn;
  return { host, signIn, serverToken, outside: undefined };
}

/**
 * Opens the local copy for the person who has come in. What was kept from the last time is there when this returns;
 * Graph is asked for the rest by the first pull.
 *
 * @param live is told of each row that was written
 */
export async function openSession(settings: TabSettings, entry: Entry, live: Live): Promise<Session> {
  const { host, signIn, outside } = entry;
  const governor = createGovernor();
  const transport = graphTransport({ origin: settings.graphOrigin });
  const reading = graphClient({ token: signIn.token, transport, governor });
  const managing = graphClient({ token: signIn.managing, transport, governor });
  const checks = schemaChecks({ check: () => schema.check(), now: () => performance.now() });
  // Connects with the first use: the local copy does not wait for it.
  const gateway = askedOnce(async () => {
    const lists = await connectLists({ client: reading, site: settings.site, lists: listsOfTab(rowCodecs) });
    return checks.watching(tellingWrites(await onlyFor(host.person?.id, lists), live.wrote));
  });
  const schema = schemaWatch({ gateway, codecs: rowCodecs });
  const teamsPerson = host.person ?? (await personFrom(gateway));
  const who = identity(gateway, teamsPerson);
  const names = keptNames(`${settings.site}/${teamsPerson.id}`);
  const { outbox, lease, drafts } = pageOutbox(names.outbox, navigator.locks);
  const replica = await openReplica({
    gateway,
    store: indexedDbStore(names.copy),
    codecs: rowCodecs,
    clock: { now },
    outbox,
    lease,
    signer: who.person,
    sharing: webPullSharing({ name: names.copy, locks: navigator.locks, now: () => performance.now() }),
  });
  replica.subscribe(() => {
    checks.moved(replica.freshness());
  });

  // Searching never meets a text that the person does not see.
  const visible = (): Workspace => {
    const workspace = replica.workspace();
    return visibleWorkspace(workspace, actorOf(workspace, who.person(), dayOf(now())));
  };
  return {
    replica,
    isTold: live.isStanding,
    language: languageBeside(names.index, { workspace: visible, subscribe: replica.subscribe }),
    atOnce: () => gateway(),
    pace: governor,
    drafts,
    schema,
    siteAccess: { site: settings.site, reading, managing },
    ...who,
    signIn: signIn.ask,
    share: host.share,
    shareInChat: host.shareInChat,
    linkTo: (place) => shortLinkTo(location.origin, place),
    listUrl: (list) => `https://${settings.site.replace(':', '')}/Lists/${rowCodecs[list].list}`,
    columnTitle: (list, column) => titleOfColumn(rowCodecs[list].list, column),
    columnsIn: (change) => columnsIn(rowCodecs, change),
    openLink: host.openLink,
    seat: host.seat,
    outside,
    versionsOf: async (rowId) => (await gateway()).versions(rowCodecs.criteria.list, rowId),
    today: () => dayOf(now()),
    moment: () => ({ now: now(), newKey }),
  };
}

function titleOfColumn(list: string, column: string): string {
  const columns = listDefinitions.find(({ name }) => name === list)?.columns;
  return columns?.find(({ name }) => name === column)?.displayName ?? column;
}

type Connect = () => Promise<ListsGateway>;

/** Where Teams does not say who is there, Graph does; without either there is nothing to open. */
async function personFrom(gateway: Connect): Promise<HostPerson> {
  const { id, name, email } = await (await gateway()).me();
  return { id, name, email };
}

/** The person as last known, and anew as soon as Graph has answered. */
function identity(gateway: Connect, teamsPerson: HostPerson): Pick<Session, 'person' | 'onPerson'> {
  const listeners = new Set<() => void>();
  let person: Person = rememberedPerson(teamsPerson.id) ?? { email: teamsPerson.email, name: teamsPerson.name };

  const me = async () => (await gateway()).me();
  me().then(
    ({ email, name }) => {
      rememberPerson(teamsPerson.id, { email, name });
      if (email === person.email && name === person.name) return;
      person = { email, name };
      for (const listener of listeners) listener();
    },
    // The pull that runs at the same time fails in the same way, and says so to the person.
    () => undefined,
  );
  return {
    person: () => person,
    onPerson: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function now(): Instant {
  return instantAt(Date.now());
}

function newKey(): RowKey {
  const key = rowKey(ulid());
  if (key === undefined) throw new Error('A new key has the wrong shape.');
  return key;
}
