import type { Example } from '../example.ts';
import { elementsOf, isObject, objectOr, textOr, type Json, type JsonObject } from '../json.ts';
import { CALLBACK } from './listener.ts';
import { soon } from './makeGrants.ts';

const application = { id: '89ea5c94-7736-4e25-95ad-3fa95f62b66e', displayName: 'Contoso Time Manager App' };

/** What to send where an example only tells that something is sent, by method and end of the address. */
const BODIES: readonly (readonly [RegExp, Json])[] = [
  [/^PATCH .*\/fields$/, { Title: 'Widget' }],
  [/^POST .*\/columns$/, { name: 'Place', description: 'test', text: {} }],
  [
    /^POST .*\/lists$/,
    { displayName: 'Books', list: { template: 'genericList' }, columns: [{ name: 'Pages', number: {} }] },
  ],
  [/^POST .*\/items$/, { fields: { Title: 'Widget' } }],
  [/^POST .*\/addCopy$/, { contentType: 'https://graph.microsoft.com/v1.0/sites/{site-id}/contentTypes/0x0101' }],
  [
    /^POST .*\/contentTypes$/,
    {
      name: 'docSet',
      description: 'custom docset',
      base: { name: 'Document Set', id: '0x0120D520' },
      group: 'Document Set Content Types',
    },
  ],
  [/^PATCH .*\/contentTypes\/[^/]+$/, { description: 'updated' }],
  [/^PATCH .*\/columns\/[^/]+$/, { required: true }],
  [
    /^(POST|PATCH) .*\/sites\/[^/]+\/permissions(\/[^/]+)?$/,
    { roles: ['write'], grantedToIdentities: [{ application }] },
  ],
  [/^POST .*\/lists\/.*\/permissions$/, { roles: ['write'], grantedTo: { application } }],
  [/^PATCH .*\/permissions\/[^/]+$/, { roles: ['read'] }],
  [/^POST .*\/grant$/, { recipients: [{ email: 'john@contoso.com' }], roles: ['read'] }],
  [/^POST .*\/createLink$/, { type: 'view', scope: 'organization' }],
  [
    /^POST .*\/invite$/,
    { recipients: [{ email: 'ryan@contoso.com' }], roles: ['write'], requireSignIn: true, sendInvitation: true },
  ],
  [/^POST .*\/children$/, { name: 'New Folder', folder: {}, '@microsoft.graph.conflictBehavior': 'rename' }],
  [/^POST .*\/copy$/, { name: 'contoso plan (copy).txt' }],
  [/^POST .*\/checkin$/, { comment: 'Updating the latest guidelines' }],
  [/^POST .*\/createUploadSession$/, { item: { '@microsoft.graph.conflictBehavior': 'rename' } }],
  [
    /^POST .*\/assignSensitivityLabel$/,
    { sensitivityLabelId: '5feba255-812e-446a-ac59-a7044ef827b5', assignmentMethod: 'standard' },
  ],
  [/^POST .*\/restore$/, {}],
  [/^PATCH .*\/retentionLabel$/, { name: 'Retention label for Contracts' }],
  [/^POST .*\/documentSetVersions$/, { comment: 'v1' }],
  [
    /^POST .*\/subscriptions$/,
    {
      changeType: 'updated',
      notificationUrl: CALLBACK,
      resource: '/me/drive/root',
      expirationDateTime: soon(60),
      clientState: 'secretClientValue',
    },
  ],
  [/^PATCH .*\/subscriptions\/[^/]+$/, { expirationDateTime: soon(90) }],
  [/^POST .*\/search\/query$/, { requests: [{ entityTypes: ['listItem'], query: { queryString: 'contoso' } }] }],
  [
    /^PUT .*\/root:\/[^:]*$/,
    {
      name: 'largefile.vhd',
      '@microsoft.graph.conflictBehavior': 'rename',
      '@microsoft.graph.sourceUrl': 'https://contoso.sharepoint.com/up/1',
    },
  ],
  [/^PATCH .*\/me$/, { officeLocation: '18/2111' }],
  [/^PATCH .*\/items\/[^/]+$/, { name: 'new-item-name.txt' }],
];

/** Names are what a change of a file shows most often; the rest is by address. */
export function unknownBodyFor({ request, expected }: Example): Json | undefined {
  const shown = elementsOf(expected?.body)[0];
  const address = `${request.method} ${request.url.split('?')[0] ?? ''}`;
  const body = BODIES.find(([pattern]) => pattern.test(address))?.[1];
  if (/\/fields$/.test(address)) return fieldsOf(expected?.body) ?? body;
  // An invitation that ends shows when.
  if (textOr(shown, 'expirationDateTime') !== undefined && /\/invite$/.test(address))
    return { ...objectOr(body), expirationDateTime: soon(90_000) };
  return body;
}

/** Fields as they are after the change are as good a change as any. */
const fieldsOf = (shown: unknown): JsonObject | undefined =>
  isObject(shown) && Object.keys(shown).length > 0 ? shown : undefined;
