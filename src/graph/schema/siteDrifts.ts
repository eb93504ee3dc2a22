import type { GraphClient } from '../client/graphClient.ts';
import { checkSchema } from './checkSchema.ts';
import { readSchema } from './readSchema.ts';
import type { SchemaDrift } from './schemaDrift.ts';

/**
 * How the lists of a site differ from manifest/sharepoint, in two requests.
 *
 * @param site  path of the site below `/v1.0`
 * @param names fixed names of the lists that are used; those of all lists when not given
 * @throws GraphFailure
 */
export async function siteDrifts(
  client: GraphClient,
  site: string,
  names?: readonly string[],
): Promise<readonly SchemaDrift[]> {
  // Only here, so that the tab does not carry the definitions at its start.
  const { listDefinitions } = await import('../listDefinitions.ts');
  const used = listDefinitions.filter(({ name }) => names === undefined || names.includes(name));
  return checkSchema(
    used,
    await readSchema(
      client,
      site,
      used.map(({ name }) => name),
    ),
  );
}
