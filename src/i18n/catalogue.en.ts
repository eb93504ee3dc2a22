import type { catalogueSv } from './catalogue.sv.ts';
import { failuresEn } from './failures.en.ts';
import { refusalsEn } from './refusals.en.ts';
import { termsEn } from './terms.en.ts';

export const catalogueEn: typeof catalogueSv = { terms: termsEn, refusals: refusalsEn, failures: failuresEn };
