import { catalogueSv } from './catalogue.sv.ts';
import { tabSv } from './tab.sv.ts';

/** Everything that the tab says in Swedish, but for what a page brings with it. */
export const tabCatalogueSv = { language: 'sv', ...catalogueSv, tab: tabSv } as const;
