import type { RowCodecs } from '../rowCodec.ts';
import { consultationRow } from './consultationRow.ts';
import { criterionRow } from './criterionRow.ts';
import { editionRow } from './editionRow.ts';
import { packageRow } from './packageRow.ts';
import { positionRow } from './positionRow.ts';
import { productGroupRow } from './productGroupRow.ts';
import { regionalRequirementRow } from './regionalRequirementRow.ts';
import { regionRow } from './regionRow.ts';
import { roleRow } from './roleRow.ts';
import { termRow } from './termRow.ts';

/** The codec of every list. */
export const rowCodecs: RowCodecs = {
  regions: regionRow,
  roles: roleRow,
  productGroups: productGroupRow,
  criteria: criterionRow,
  editions: editionRow,
  packages: packageRow,
  consultations: consultationRow,
  positions: positionRow,
  regionalRequirements: regionalRequirementRow,
  terms: termRow,
};
