import type { tabConfigureSv } from './tabConfigure.sv.ts';

export const tabConfigureEn: typeof tabConfigureSv = {
  title: 'What should the tab show?',
  intro: 'Everybody in the channel or chat sees the same, as far as each has access to the lists.',
  about: 'The tab shows',
  kind: {
    criteria: 'All criteria',
    productGroup: 'The criteria of a product group',
    package: 'A package of criteria',
    consultation: 'A consultation',
    board: 'Where the regions stand',
    meetings: 'Meetings',
  },
  which: { productGroup: 'Product group', package: 'Package', consultation: 'Consultation' },
  choose: 'Choose …',
  none: {
    productGroup: 'There are no criteria in any product group yet.',
    package: 'There is no package yet.',
    consultation: 'There is no consultation yet.',
  },
  name: 'Name of the tab',
  nameHint: 'Can be changed in Teams later.',
  ready: 'Done. Choose Save in Teams.',
  names: { criteria: 'Criteria', board: 'Overview', meetings: 'Meetings' },
};
