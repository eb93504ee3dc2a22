import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act, cleanup, configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, vi } from 'vitest';
import { dayOf } from '#domain/time.ts';
import { LIST_NAMES, type ListName } from '#domain/workspace.ts';
import type { GovernorState } from '#graph/client/governor.ts';
import type { GraphClient } from '#graph/client/graphClient.ts';
import type { ListsGateway, RowFields } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { SchemaDrift } from '#graph/schema/schemaDrift.ts';
import { tabCatalogueSv } from '#i18n/tabCatalogue.sv.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import { memoryDraftStore, type DraftStore } from '#replica/outbox/draftStore.ts';
import type { Replica } from '#replica/replica.ts';
import { createNavigation, NavigationContext, type Navigation } from '#tab/frame/navigation.ts';
import { CONTENT_ID } from '#tab/frame/scrolling.ts';
import { columnsIn } from '#tab/start/columnsIn.ts';
import { schemaWatch } from '#tab/start/schemaWatch.ts';
import { SessionContext, type Session, type SiteAccess } from '#tab/start/session.ts';
import type { Outside } from '#tab/start/entry.ts';
import type { MeetingSeat } from '#tab/start/teams.ts';
import { TextsContext } from '#tab/start/texts.ts';
import { followWorkspace } from '#worker/followWorkspace.ts';
import type { LanguageWork } from '#worker/languageWork.ts';
import { inMemoryLists, type InMemoryLists, type Writer } from '../fakes/inMemoryLists.ts';
import { languageHere } from '../fakes/languageHere.ts';
import { aMoment } from '../factories/entities.ts';
import { anEmail, anInstant } from '../factories/values.ts';

export const NOW = anInstant('2026-03-02T08:15:00.000Z');
export const SKANE: Writer = { email: anEmail(), name: 'Kontaktperson, Region Skåne' };
export const COORDINATOR: Writer = { email: anEmail('samordnare@samsyn.example'), name: 'Nationell samordnare' };

export type Tab = {
  readonly site: InMemoryLists;
  readonly replica: Replica;
  readonly navigation: Navigation;
  /** Fetches what was changed behind the tab's back. */
  readonly pull: () => Promise<void>;
  /** As when the tab is closed. */
  readonly close: () => void;
};

/** What the page finds when it opens. */
type Setting = {
  readonly drafts?: DraftStore;
  readonly pace?: GovernorState;
  /** Where in a meeting of Teams the page stands. */
  readonly seat?: MeetingSeat;
  /** Given where no Teams is around the page. */
  readonly outside?: Outside;
  readonly drifts?: readonly SchemaDrift[];
  readonly siteAccess?: SiteAccess;
  /** What stands between the page and its lists. */
  readonly through?: (lists: ListsGateway) => ListsGateway;
  /** What stands between the page and what searches and compares. */
  readonly beside?: (language: LanguageWork) => LanguageWork;
};

const NO_MEETING: MeetingSeat = { frame: 'content', chat: undefined, shareToStage: undefined };

/** The lists are reached by way of the gateway; only what makes them talks to Graph. */
const NO_GRAPH: GraphClient = { send: () => Promise.reject(new Error('Nobody answers here.')) };

export const STEERING: Writer = { email: anEmail('styrgrupp@samsyn.example'), name: 'Styrgruppen' };

/** Lists whose rows count only when who may write them did; the coordinator has written the others. */
const WRITER: Readonly<Partial<Record<ListName, Writer>>> = {
  positions: SKANE,
  adoptions: SKANE,
  deviations: SKANE,
  decisions: STEERING,
};

type Rows = Partial<Record<ListName, readonly RowFields[]>>;

// Nothing has a size here; a list that draws what is in sight would draw nothing.
vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);

// The first search of a page opens all that is known of Swedish: on a busy machine more than a second.
configure({ asyncUtilTimeout: 5_000 });

// Motion says nothing that a test is about, and ends here in rejections of its own.
Reflect.deleteProperty(Element.prototype, 'animate');

afterEach(() => {
  cleanup();
  location.hash = '';
});

/** Shows a page of the tab to a person, over lists in memory. */
export async function shownTo(person: Writer, page: ReactNode, rows: Rows, setting: Setting = {}): Promise<Tab> {
  const { drafts = memoryDraftStore(), pace = { kind: 'running' }, drifts = [], siteAccess, through, beside } = setting;
  const { seat = NO_MEETING, outside } = setting;
  const site = inMemoryLists({ me: { id: 'person', ...person } });
  site.drifts.push(...drifts);
  for (const [list, fields] of entriesOf(rows)) {
    for (const row of fields) site.handAdd(rowCodecs[list].list, row, WRITER[list] ?? COORDINATOR);
  }
  const met = through?.(site) ?? site;
  const gateway = () => Promise.resolve(met);
  const signer = () => person;
  const clock = { now: () => NOW };
  const replica = await openReplica({ gateway, store: memoryStore(), codecs: rowCodecs, signer, clock });
  const schema = schemaWatch({ gateway, codecs: rowCodecs });
  await Promise.all([replica.pull(), schema.check()]);
  const language = languageHere();
  const follow = followWorkspace(language);
  replica.subscribe(() => follow(replica.workspace()));
  follow(replica.workspace());
  const moment = aMoment(NOW);
  const session: Session = {
    replica,
    language: beside?.(language) ?? language,
    isTold: () => false,
    atOnce: () => Promise.resolve(met),
    pace: { state: () => pace, subscribe: () => () => undefined },
    drafts,
    schema,
    siteAccess: siteAccess ?? { site: 'samsyn.sharepoint.com:/sites/kriterier', reading: NO_GRAPH, managing: NO_GRAPH },
    versionsOf: (rowId) => site.versions(rowCodecs.criteria.list, rowId),
    person: () => person,
    onPerson: () => () => undefined,
    signIn: () => Promise.resolve(),
    share: undefined,
    shareInChat: undefined,
    linkTo: () => 'https://teams.microsoft.com/l/entity/app/samsyn',
    listUrl: (list) => `https://samsyn.sharepoint.com/sites/kriterier/Lists/${rowCodecs[list].list}`,
    columnTitle: (_list, column) => (column === 'Niva' ? 'Nivå' : column),
    columnsIn: (change) => columnsIn(rowCodecs, change),
    openLink: () => undefined,
    seat,
    outside,
    today: () => dayOf(NOW),
    moment: () => moment,
  };
  const navigation = createNavigation(window);
  const shown = render(
    <FluentProvider theme={teamsLightTheme}>
      <TextsContext value={tabCatalogueSv}>
        <SessionContext value={session}>
          <NavigationContext value={navigation}>
            <main id={CONTENT_ID}>{page}</main>
          </NavigationContext>
        </SessionContext>
      </TextsContext>
    </FluentProvider>,
  );
  // A form comes when it is needed, and looks for what was typed earlier before it is drawn.
  await act(() => vi.dynamicImportSettled());
  await act(() => Promise.resolve());
  // What the form itself does not wait for comes after it.
  await act(() => vi.dynamicImportSettled());
  return { site, replica, navigation, pull: () => act(() => replica.pull()), close: shown.unmount };
}

function entriesOf(rows: Rows): readonly (readonly [ListName, readonly RowFields[]])[] {
  return LIST_NAMES.map((name) => [name, rows[name] ?? []]);
}
