import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import {
  aConsultation,
  aCriterion,
  anEdition,
  aProductGroup,
  aRegion,
  aRoleAssignment,
} from '../factories/entities.ts';
import { aKey } from '../factories/values.ts';
import { COORDINATOR } from './aTab.tsx';

/** Lists with one criterion in an open consultation, Skåne's contact and the coordinator. */
export const consulted = {
  regions: [rowCodecs.regions.write(aRegion())],
  roles: [
    rowCodecs.roles.write(aRoleAssignment()),
    rowCodecs.roles.write(
      aRoleAssignment({ key: aKey(701), email: COORDINATOR.email, role: 'coordinator', region: undefined }),
    ),
  ],
  productGroups: [rowCodecs.productGroups.write(aProductGroup())],
  criteria: [rowCodecs.criteria.write(aCriterion())],
  editions: [rowCodecs.editions.write(anEdition())],
  consultations: [rowCodecs.consultations.write(aConsultation())],
};
