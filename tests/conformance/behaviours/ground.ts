import { measured, observed, ours, type Area, type ShownBy } from './behaviour.ts';

const client = (name: string): ShownBy => `workbench/graph-service/graphClient.test.ts: ${name}`;
const store = (name: string): ShownBy => `workbench/graph-service/durability.test.ts: ${name}`;
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
    ours('Every acknowledged write is there after SIGKILL', store('survives SIGKILL after %d of 1,000 writes')),
    ours('One process at a time; a file that cannot be used is refused in one line', [
      store('is refused while another process has it, and free when that one stops'),
      store('is refused when it was written by a later version'),
    ]),
  ],
};
