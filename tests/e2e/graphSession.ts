import { z } from 'zod';
import directory from '../../src/workbench/sign-in/directory.json' with { type: 'json' };

const token = z.object({ access_token: z.string() });
const page = z.object({ value: z.array(z.object({ id: z.string(), fields: z.record(z.string(), z.unknown()) })) });

export type GraphSession = {
  /** @param path below the site, e.g. `"/lists/Kriterier/items"` */
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ readonly status: number; readonly body: unknown }>;
  readonly rows: (list: string) => Promise<z.infer<typeof page>['value']>;
  readonly titles: (list: string) => Promise<ReadonlySet<string>>;
};

/** A token for Graph as the workbench's sign-in gives it to one of its persons. */
export async function accessToken(origin: string, mail: string): Promise<string> {
  const person = directory.persons.find((candidate) => candidate.mail === mail)?.oid;
  const granted = await fetch(`${origin}/sign-in/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person, scope: 'Sites.ReadWrite.All' }),
  });
  return token.parse(await granted.json()).access_token;
}

/** Speaks to the running workbench's Graph over HTTP as one of its persons, like any other program would. */
export async function graphAs(origin: string, mail: string): Promise<GraphSession> {
  const bearer = await accessToken(origin, mail);
  const send: GraphSession['send'] = async (method, path, body) => {
    const answer = await fetch(`${origin}/v1.0/sites/samsyn.sharepoint.com:/sites/kriterier:${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json().catch(() => undefined) };
  };
  const rows: GraphSession['rows'] = async (list) => {
    const { body } = await send('GET', `/lists/${list}/items?$expand=fields&$top=5000`);
    return page.parse(body).value;
  };
  return {
    send,
    rows,
    titles: async (list) => new Set((await rows(list)).map(({ fields }) => String(fields['Title']))),
  };
}
