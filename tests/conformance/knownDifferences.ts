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

const GEOGRAPHY = tenant('`dataLocationCode` is there only in tenants with several geographic locations.');

/** Examples that the service does not meet, by their id, with the reason. One that is met again has to leave the list. */
export const KNOWN_DIFFERENCES: Readonly<Record<string, Reason>> = {
  '0417-site-list-get': GEOGRAPHY,
  '0435-mock-get': GEOGRAPHY,
  '0553-mock-get': GEOGRAPHY,
  '0592-mock-get': GEOGRAPHY,
  '0545-mock-get': leftOut(
    'The sites of the tenant are settings and never change, so nothing has changed since any token.',
  ),
  '0573-mock-patch': tenant('Bundles are albums of a personal OneDrive; SharePoint has none.'),
  '0581-mock-put': sample('The address to which a piece of a large file is sent has become the one of the file.'),
};
