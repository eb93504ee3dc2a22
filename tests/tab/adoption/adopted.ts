import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { aPublishedPackage, aSteeringGroup, decisionToPublish, thePublished } from '../../factories/adopting.ts';
import { aCriterion } from '../../factories/entities.ts';
import { consulted } from '../consulted.ts';

/** Lists with a package in force that Skåne has not considered yet. */
export const adoptableRows = {
  ...consulted,
  roles: [...consulted.roles, rowCodecs.roles.write(aSteeringGroup())],
  consultations: [],
  criteria: [rowCodecs.criteria.write(aCriterion({ status: 'published' }))],
  packages: [rowCodecs.packages.write(aPublishedPackage())],
  decisions: [rowCodecs.decisions.write(decisionToPublish(aPublishedPackage()).value)],
  packageEditions: [rowCodecs.packageEditions.write(thePublished())],
};
