import type { CriterionStatus, EvidenceKind, Kind, Level } from '#domain/criterion.ts';
import type { StanceKind } from '#domain/position.ts';
import type { ProcurementArea } from '#domain/region.ts';

/** Choices that several lists store, as they stand in manifest/sharepoint. */
export const LEVEL_CHOICE = {
  core: 'Bas',
  advanced: 'Avancerad',
  spearhead: 'Spjutspets',
} as const satisfies Record<Level, string>;

export const KIND_CHOICE = {
  selection: 'Kvalificeringskrav',
  technicalSpecification: 'Teknisk specifikation',
  award: 'Tilldelningskriterium',
  contractPerformance: 'Särskilt kontraktsvillkor',
} as const satisfies Record<Kind, string>;

export const EVIDENCE_CHOICE = {
  label: 'Märkning',
  certificate: 'Certifikat',
  testReport: 'Provningsrapport',
  productSheet: 'Produktblad',
  technicalFile: 'Teknisk dokumentation',
  declaration: 'Egendeklaration',
  plan: 'Plan',
} as const satisfies Record<EvidenceKind, string>;

export const STANCE_CHOICE = {
  endorses: 'Tillstyrker',
  endorsesWithChange: 'Tillstyrker med ändring',
  rejects: 'Avstyrker',
  abstains: 'Avstår',
} as const satisfies Record<StanceKind, string>;

export const STATUS_CHOICE = {
  draft: 'Utkast',
  inReview: 'Granskning',
  inConsultation: 'Remiss',
  readyForDecision: 'Beslutsklar',
  decided: 'Fastställd',
  published: 'Publicerad',
  referredBack: 'Återremiss',
  superseded: 'Ersatt',
  repealed: 'Upphävd',
  dormant: 'Vilande',
} as const satisfies Record<CriterionStatus, string>;

/** The procurement areas are stored by their letter, which is their name in every language. */
export const AREA_CHOICE = {
  A: 'A',
  B: 'B',
  C: 'C',
  D: 'D',
  E: 'E',
  F: 'F',
  G: 'G',
  H: 'H',
} as const satisfies Record<ProcurementArea, ProcurementArea>;
