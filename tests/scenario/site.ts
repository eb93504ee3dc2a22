import { instantAt, type CountyCode, type Email, type Instant } from '#domain/ids.ts';
import type { Role } from '#domain/role.ts';
import type { EntityOf, Held, ListName } from '#domain/workspace.ts';
import { createGovernor } from '#graph/client/governor.ts';
import { graphClient, type GraphClient } from '#graph/client/graphClient.ts';
import { graphTransport } from '#graph/client/graphTransport.ts';
import { connectLists } from '#graph/connectLists.ts';
import type { ListsGateway, Row } from '#graph/gateway.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists } from '#graph/provision.ts';
import { listsOfTab } from '#graph/pull/wantedList.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { openGraphService, type DirectoryUser } from '#workbench/graph-service/index.ts';
import { aCounty, anEmail, anInstant } from '../factories/values.ts';
import { SITE } from '../fakes/embeddedGraph.ts';

/** The 21 regions by county code. */
export const COUNTIES = (
  '01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25'.split(' ') as readonly string[]
).map((code) => aCounty(code));

export type Person = {
  readonly user: DirectoryUser;
  readonly email: Email;
  readonly name: string;
  readonly role: Role | undefined;
  readonly region: CountyCode | undefined;
};

let people = 0;
function person(name: string, role?: Role, region?: CountyCode): Person {
  people += 1;
  const mail = `person${people}@samsyn.example`;
  const id = `00000000-0000-4000-8000-${String(people).padStart(12, '0')}`;
  const user = { id, displayName: name, mail, userPrincipalName: mail, siteRole: 'owner' as const };
  return { user, email: anEmail(mail), name, role, region };
}

export const CREW = {
  coordinator: person('Nationell samordnare', 'coordinator'),
  workingGroup: person('Arbetsgrupp', 'workingGroup'),
  steeringGroup: person('Styrgrupp', 'steeringGroup'),
  reader: person('Läsare', 'reader'),
} as const;
const contacts = COUNTIES.map((code) => person(`Kontaktperson, region ${code}`, 'regionContact', code));
export const EVERYBODY: readonly Person[] = [...Object.values(CREW), ...contacts];

export function contactOf(region: CountyCode): Person {
  const found = contacts.find((each) => each.region === region);
  if (found === undefined) throw new Error(`Nobody speaks for ${region}.`);
  return found;
}

/** Time as everybody in the year has it, SharePoint too. */
export type Calendar = { readonly now: () => Instant; readonly pass: (days: number) => void };

export type YearSite = {
  readonly calendar: Calendar;
  /** The person's lists, as a page of theirs opens them. */
  readonly connect: (who: Person) => Promise<ListsGateway>;
  /** Changes a row past Samsyn: only the columns whose values differ, and no seal. */
  readonly changeByHand: <L extends ListName>(who: Person, list: L, to: HandEdit<L>) => Promise<Row>;
  /** Adds a row past Samsyn. */
  readonly addByHand: <L extends ListName>(who: Person, list: L, value: EntityOf[L]) => Promise<Row>;
  readonly requests: () => number;
  readonly close: () => void;
};
export type HandEdit<L extends ListName> = { readonly row: Held<EntityOf[L]>; readonly value: EntityOf[L] };

const SEAL = 'Sigill';
const START = Date.parse(anInstant('2026-01-12T07:00:00.000Z'));
const DAY_MS = 86_400_000;

/** The embedded lists, empty, and the ways to them. */
export async function openYearSite(): Promise<YearSite> {
  let time = START;
  let requests = 0;
  // A request takes a second of the year, so that no two things happen at once.
  const now = () => new Date((time += 1000));
  const service = await openGraphService({
    databaseFile: ':memory:',
    directory: EVERYBODY.map(({ user }) => user),
    site: { hostname: 'samsyn.sharepoint.com', path: '/sites/kriterier', displayName: 'Kriterier' },
    verifyToken: (token) =>
      Promise.resolve({ oid: token, scopes: ['Sites.ReadWrite.All', 'Sites.Manage.All', 'User.Read'], roles: [] }),
    now,
  });
  const send: typeof fetch = (input, init) => {
    requests += 1;
    return service.fetch(new Request(input, init));
  };
  const wait = () => Promise.resolve();
  const clientOf = ({ user }: Person): GraphClient =>
    graphClient({
      token: () => Promise.resolve(user.id),
      transport: graphTransport({ fetch: send }),
      retry: { wait },
      governor: createGovernor({ now: Date.now, wait, resourceUnitsPerMinute: Infinity }),
    });
  await provisionLists({ client: clientOf(CREW.coordinator), site: SITE, definitions: listDefinitions });

  const lists = listsOfTab(rowCodecs);
  const connect = (who: Person) => connectLists({ client: clientOf(who), site: SITE, lists, wait });
  const gateways = new Map<Person, Promise<ListsGateway>>();
  const gatewayOf = (who: Person): Promise<ListsGateway> => {
    const known = gateways.get(who) ?? connect(who);
    gateways.set(who, known);
    return known;
  };
  return {
    calendar: { now: () => instantAt(now().getTime()), pass: (days) => void (time += days * DAY_MS) },
    connect,
    changeByHand: async (who, list, { row, value }) => {
      const { list: name, write } = codecOf(list);
      const [before, after] = [write(row.value), write(value)];
      const changed = Object.entries(after).filter(([column, cell]) => column !== SEAL && cell !== before[column]);
      const gateway = await gatewayOf(who);
      return gateway.update({ list: name, id: row.rowId, eTag: row.revision }, Object.fromEntries(changed));
    },
    addByHand: async (who, list, value) => {
      const { list: name, write } = codecOf(list);
      const filled = Object.entries(write(value)).filter(([column, cell]) => column !== SEAL && cell !== null);
      return (await gatewayOf(who)).create(name, Object.fromEntries(filled));
    },
    requests: () => requests,
    close: service.close,
  };
}

/** A list's codec, narrowed for whoever knows the list by its name alone. */
function codecOf<L extends ListName>(list: L): Pick<(typeof rowCodecs)[L], 'list' | 'write'> {
  return rowCodecs[list];
}
