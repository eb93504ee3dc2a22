import { assumed, documented, observed, ours, type Area, type ShownBy } from './behaviour.ts';

const access = (name: string): ShownBy => `workbench/graph-service/access.test.ts: ${name}`;
const refusals = (name: string): ShownBy => `workbench/graph-service/refusals.test.ts: ${name}`;
const found = (name: string): ShownBy => `workbench/graph-service/finders.test.ts: ${name}`;
const sites = (name: string): ShownBy => `workbench/graph-service/sitesAndUsers.test.ts: ${name}`;
const fetched = (name: string): ShownBy => `workbench/graph-service/fetch.test.ts: ${name}`;

export const addresses: Area = {
  title: 'Addresses, sign-in, errors',
  behaviours: [
    documented('A site by id, `root`, host name or `host:/path`; its id is `host,collection,web`', [
      sites('finds a site by %s'),
      sites('gives a site the id hostname, collection, web, and finds it by that id'),
    ]),
    assumed(
      'A site by path that a client has encoded as an id is found',
      'clients/msgraphSdk.test.ts: @microsoft/msgraph-sdk as it is shipped',
      {
        confirm: 'check:encoded-site-path',
      },
    ),
    assumed(
      'The tenant has its root site beside the one of the settings',
      sites('has the root of the tenant beside the site'),
      {
        confirm: 'Any tenant has one; nothing in Samsyn depends on it.',
      },
    ),
    documented('401 `InvalidAuthenticationToken` without a valid bearer token of a known person', access('refuses %s')),
    documented('Rights = grants of the app ∩ role of the person; app-only: grants', access('a member writes')),
    assumed('An owner makes lists and columns with `Sites.ReadWrite.All` alone', access('an owner makes a list'), {
      confirm:
        'Run `npm run provision` once with a token that has only this scope; the documentation asks for Sites.Manage.All.',
    }),
    observed('`/me` for an app on its own is a 400', sites('refuses /me to an app on its own')),
    documented(
      'Others than oneself need `User.ReadBasic.All` or more',
      sites('lets anybody read themselves, and others only with a permission for that'),
    ),
    documented(
      'Envelope with code, message, `innerError` {date, request-id, client-request-id}; `request-id` header',
      refusals('carries date, request id and the id that the client gave'),
      { confirm: 'check:error-envelope' },
    ),
    observed(
      '"Resource not found for the segment \'x\'." for what Graph does not know',
      refusals('%s is refused as Graph refuses it'),
      { confirm: 'check:unknown-segment' },
    ),
    assumed(
      'What cannot be expanded is "Could not find a property named \'x\' …"',
      refusals('%s is refused as Graph refuses what a %s has not'),
      { confirm: 'Ask for ?$expand=nothing on a row.' },
    ),
    documented(
      '`sharepointIds` of a site, list or row, when they are named',
      found('are told of a list and a row when they are named'),
    ),
    documented(
      'Columns, types, lists and people are found by `$filter` with eq, ne and startswith',
      found('%s?$filter=%s'),
    ),
    ours(
      '501 `notSupported` naming method and path for what this service leaves out',
      refusals('%s %s is refused by name'),
    ),
    assumed('405 for a method that an address does not take', refusals('refuses a method that no such address takes'), {
      confirm: 'check:wrong-method',
    }),
    observed('An unreadable body is "Unable to read JSON request payload…"', [
      refusals('refuses %j as the body of a write'),
      fetched('refuses bytes that are no UTF-8'),
    ]),
    assumed('413 above 4 MiB', fetched('refuses a body above the limit'), {
      confirm: 'Nothing in Samsyn comes near it; a curious person sends 5 MiB to /fields.',
    }),
  ],
};
