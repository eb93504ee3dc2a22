import { failuresSv } from './failures.sv.ts';
import { refusalsSv } from './refusals.sv.ts';
import { termsSv } from './terms.sv.ts';

export const catalogueSv = { terms: termsSv, refusals: refusalsSv, failures: failuresSv };
