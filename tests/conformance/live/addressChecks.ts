import { at, objectOr, textOr } from '../json.ts';
import { factsOf, rowFor, type LiveCheck } from './check.ts';

/** Questions about addresses, errors and batches. */
export const addressChecks: readonly LiveCheck[] = [
  {
    id: 'error-envelope',
    question: 'Does an error carry date, request id and the id that the client gave?',
    expected: { 'request-id': true, 'client-request-id': true, date: true },
    ask: async ({ send, site }) => {
      const headers = { 'client-request-id': '00000000-0000-4000-8000-00000000c0de' };
      const { body } = await send('GET', `${site}/lists/00000000-0000-4000-8000-000000000000`, { headers });
      const has = (name: string) => typeof at(body, 'error', 'innerError', name) === 'string';
      return { 'request-id': has('request-id'), 'client-request-id': has('client-request-id'), date: has('date') };
    },
  },
  {
    id: 'unknown-segment',
    question: 'What is said of a segment that there is not?',
    expected: { status: 400, code: 'BadRequest', message: "Resource not found for the segment 'nothing'." },
    ask: async ({ send, list }) => factsOf(await send('GET', `${list}/nothing`)),
  },
  {
    id: 'wrong-method',
    question: 'What is answered to a method that an address does not take?',
    expected: { status: 405 },
    ask: async ({ send, list }) => factsOf(await send('PUT', `${list}/items`, { body: {} })),
  },
  {
    id: 'encoded-site-path',
    question: 'Is a site by path found when the path is encoded as one segment?',
    expected: { status: 200 },
    ask: async ({ send, site }) => {
      const { body } = await send('GET', site);
      const address = new URL(textOr(body, 'webUrl') ?? 'https://nowhere.invalid/');
      const path = encodeURIComponent(`${address.hostname}:${address.pathname}`);
      return factsOf(await send('GET', `/sites/${path}`));
    },
  },
  {
    id: 'list-by-name',
    question: 'Is a list found by the name in its address, when it has another title?',
    expected: { status: 200 },
    ask: async ({ send, site, made }) => factsOf(await send('GET', `${site}/lists/${textOr(made.body, 'name') ?? ''}`)),
  },
  {
    id: 'list-name',
    question: 'Is the name of a list made from the ASCII letters and digits of its first title?',
    expected: { name: 'Samsynlivecheck*' },
    ask: ({ made }) => Promise.resolve({ name: textOr(made.body, 'name') ?? null }),
  },
  {
    id: 'title-twice',
    question: 'What is answered to a second list with the same title?',
    expected: { status: 409, code: 'nameAlreadyExists' },
    ask: async ({ send, site, made }) => {
      const body = { displayName: textOr(made.body, 'displayName'), list: { template: 'genericList' } };
      return factsOf(await send('POST', `${site}/lists`, { body }));
    },
  },
  {
    id: 'list-permissions',
    question: 'Are there permissions of lists and rows in v1.0?',
    expected: { ofList: true, ofRow: true },
    ask: async (bench) => {
      const row = await rowFor(bench, { Title: 'permissions' });
      // Whoever may not see them is told so; an address that is not there is another matter.
      const isThere = async (url: string) => [200, 403].includes((await bench.send('GET', url)).status);
      return {
        ofList: await isThere(`${bench.list}/permissions`),
        ofRow: await isThere(`${bench.list}/items/${row}/permissions`),
      };
    },
  },
  {
    id: 'rate-limit-headers',
    question: 'Do ordinary answers carry RateLimit headers?',
    expected: { carried: false },
    ask: async ({ send, list }) => {
      const { headers } = await send('GET', list);
      return { carried: Object.keys(headers).some((name) => name.startsWith('ratelimit')) };
    },
  },
  {
    id: 'list-socket',
    question: 'Is there a socket for notifications of a generic list?',
    expected: { isThere: false },
    ask: async ({ send, list }) => ({ isThere: (await send('GET', `${list}/subscriptions/socketIo`)).status === 200 }),
  },
  {
    id: 'batch-headers',
    question: 'How do the steps of a batch spell the header of their kind of content?',
    expected: { spelled: 'Content-Type' },
    ask: async ({ send, list }) => {
      const { body } = await send('POST', '/$batch', { body: { requests: [{ id: '1', method: 'GET', url: list }] } });
      const names = Object.keys(objectOr(at(body, 'responses', 0, 'headers')));
      return { spelled: names.find((name) => name.toLowerCase() === 'content-type') ?? null };
    },
  },
];
