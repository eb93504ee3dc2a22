import { measured, observed, ours, type Area, type ShownBy } from './behaviour.ts';

const client = (name: string): ShownBy => `workbench/graph-service/graphClient.test.ts: ${name}`;
const store = (name: string): ShownBy => `workbench/graph-service/durability.test.ts: ${name}`;
const damage = (name: string): ShownBy => `workbench/graph-service/durabilityDamage.test.ts: ${name}`;
const group = (name: string): ShownBy => `workbench/graph-service/commitGroup.test.ts: ${name}`;
const CONTRACT = 'as it is shipped';

export const clients: Area = {
  title: 'Clients that nobody here wrote',
  behaviours: [
    measured(
      '`@microsoft/microsoft-graph-client` with an own last handler reads, writes, pages, batches',
      client('reads, writes and removes'),
    ),
    measured('PageIterator walks 1,000 items in five requests and finds the delta link', [
      client('walks 1,000 items with its PageIterator in five requests'),
      client('finds the delta link at the end of a walk'),
    ]),
    measured(
      '`BatchRequestContent` sends what follows the host: give it addresses without `/v1.0`',
      client('sends a batch with a dependency and finds each answer'),
    ),
    measured('As they are shipped, three clients make a list and rows, filter, page, patch, delete and batch', [
      `clients/microsoftGraphClient.test.ts: @microsoft/microsoft-graph-client ${CONTRACT}`,
      `clients/msgraphSdk.test.ts: @microsoft/msgraph-sdk ${CONTRACT}`,
      `clients/pnpGraph.test.ts: @pnp/graph ${CONTRACT}`,
    ]),
    observed(
      'Steps of a batch spell their headers `Content-Type`, `Location`, `Retry-After`: `BatchResponseContent` finds them only so',
      `clients/microsoftGraphClient.test.ts: @microsoft/microsoft-graph-client ${CONTRACT}`,
      { confirm: 'check:batch-headers' },
    ),
  ],
};

export const ground: Area = {
  title: 'The store',
  behaviours: [
    ours('Every acknowledged write is there after SIGKILL, at any moment', [
      store('[F51] [F54] survives SIGKILL after %d of 1,000 writes, and the next start finds no lock in its way'),
      store('[F51] is all that is there after a SIGKILL %s'),
      'soak/killRounds.test.ts: [F51] [F54] three times killed at random moments, eight writers lose nothing that was acknowledged',
    ]),
    ours('Writes of one turn share one sync, and each stands alone: a refused one takes no other with it', [
      group('reach the disk together, at its end, and only then are they durable'),
      group('take back their own when they fail, and their neighbours stay'),
    ]),
    ours('A full disk or a full site is a 507, loses nothing and is told in one line', [
      store('[F52] [F18] is a 507 and one line, loses nothing, and takes writes again when there is room'),
      group('[F51] [F52] are all told when the disk would not take them, and nothing of them is left'),
    ]),
    ours('One process at a time; a file that cannot be used is refused in one line', [
      damage('[F56] is refused while another process writes to it, and that one goes on'),
      damage('[F55] is refused when it was written by a later version, and left as it was'),
      damage('[F57] is refused in a folder that cannot be written'),
    ]),
    ours(
      'A file of an earlier version is brought to the present one',
      damage('[F55] is brought to the present one with all that is in it'),
    ),
    ours('An unclean stop is followed by an integrity check', damage('[F53] is looked through after an unclean stop')),
    ours(
      'A damaged file is put aside, never removed, and the copy made at the last start takes its place',
      damage('[F53] that %s is put aside, and the copy of the last start takes its place'),
    ),
  ],
};
