/** Why an example is not met; each kind is a chapter of docs/fidelity.md. */
export type Reason = {
  readonly kind: 'sample' | 'tenant' | 'leftOut';
  /** A sentence. */
  readonly because: string;
};

const sample = (because: string): Reason => ({ kind: 'sample', because });
const tenant = (because: string): Reason => ({ kind: 'tenant', because });
const leftOut = (because: string): Reason => ({ kind: 'leftOut', because });

export const KINDS: Readonly<Record<Reason['kind'], string>> = {
  sample: 'The sample contradicts the documentation or the metadata of today',
  tenant: 'Only some tenants have it',
  leftOut: 'Left out on purpose',
};

/** Examples that the service does not meet, by their id, with the reason. One that is met again has to leave the list. */
export const KNOWN_DIFFERENCES: Readonly<Record<string, Reason>> = {
  '0208-listitem-update-patch': sample(
    'An older page of the documentation answers a PATCH of fields with 201, the present one with 200.',
  ),
  '0417-site-list-get': tenant('`dataLocationCode` is there only in tenants with several geographic locations.'),
  '0435-mock-get': tenant('`dataLocationCode` is there only in tenants with several geographic locations.'),
  '0592-mock-get': tenant('`dataLocationCode` is there only in tenants with several geographic locations.'),
  '0433-mock-get': leftOut('People have no managers here; nothing in Samsyn asks who leads whom.'),
};
