import * as z from 'zod/mini';
import { allPages, listsOf, sitePath } from '#graph/siteLists.ts';
import { coordinator, SITE, type EmbeddedGraph } from '../fakes/embeddedGraph.ts';

const column = z.object({
  name: z.string(),
  displayName: z.string(),
  indexed: z.optional(z.boolean()),
  enforceUniqueValues: z.optional(z.boolean()),
  choice: z.optional(z.looseObject({ choices: z.array(z.string()) })),
});

/** The lists of the site as Graph shows them now, and a client that may change them by hand. */
export async function siteOf(graph: Pick<EmbeddedGraph, 'clientOf'>) {
  const client = graph.clientOf(coordinator);
  const site = await sitePath(client, SITE);
  const lists = await listsOf(client, site);
  const columnsOf = async (name: string) => {
    const list = lists.find((each) => each.name === name);
    return (await allPages(client, `${site}/lists/${list?.id ?? ''}/columns`)).map((each) => column.parse(each));
  };
  const path = (name: string) => `${site}/lists/${lists.find((each) => each.name === name)?.id ?? ''}`;
  return { client, site, lists, columnsOf, path };
}
