import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What the bot said in a conversation. */
type Sent = {
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
};

/** What Teams answers when the bot asks who somebody is, or who is in the chat. */
export type RosterAnswer = { readonly status: number; readonly body: object } | 'never';

export type Connector = {
  readonly serviceUrl: string;
  /** In order; a test that begins anew empties it. */
  readonly sent: Sent[];
  readonly close: () => Promise<void>;
};

const TAKEN: RosterAnswer = { status: 201, body: { id: '1' } };
const NOT_TOLD: RosterAnswer = { status: 404, body: {} };

/**
 * The Bot Connector as far as the bot knows it: takes what is said, and tells who is there.
 *
 * @param roster asked anew each time; Teams does not tell unless a test says what
 */
export async function aConnector(roster: () => RosterAnswer = () => NOT_TOLD): Promise<Connector> {
  const sent: Sent[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { url, headers, method } = request;
    const isRoster = method === 'GET';
    if (!isRoster) sent.push({ url, authorization: headers.authorization, body: await json(request) });
    const answered = isRoster ? roster() : TAKEN;
    if (answered === 'never') return;
    response.writeHead(answered.status, { 'content-type': 'application/json' }).end(JSON.stringify(answered.body));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}`,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // What is never answered would never end.
        server.closeAllConnections();
      }),
  };
}
