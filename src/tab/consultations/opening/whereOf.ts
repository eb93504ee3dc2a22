import type { OpenConsultationRefusal } from '#usecases/openConsultation.ts';

/** A field of the form where something can be put right. */
export type Where = 'title' | 'closesOn' | 'anchoringUntil' | 'regions' | 'criteria';

const WHERE: Readonly<Record<OpenConsultationRefusal['kind'], Where | undefined>> = {
  mayNotOpen: undefined,
  titleMissing: 'title',
  titleTooLong: 'title',
  closesTooEarly: 'closesOn',
  anchoringOutside: 'anchoringUntil',
  noRegionChosen: 'regions',
  regionUnknown: 'regions',
  nothingChosen: 'criteria',
  criterionMissing: 'criteria',
  wrongStatus: 'criteria',
  textMissing: 'criteria',
  rationaleMissing: 'criteria',
  contentTooLong: 'criteria',
  gateBlocks: 'criteria',
  packageMissing: 'criteria',
  packageEmpty: 'criteria',
  packageInForce: 'criteria',
  packageWrongStatus: 'criteria',
  notInPackage: 'criteria',
  packageItemOpen: 'criteria',
};

export function whereOf(refusal: OpenConsultationRefusal): Where | undefined {
  return WHERE[refusal.kind];
}
