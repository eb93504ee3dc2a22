import type { CountyCode, CriterionId, Day, EditionHash, PackageHash, RowKey } from './ids.ts';

/** One criterion of a consultation, as the exact edition that the regions are asked about. */
export type ConsultationItem = {
  readonly criterion: CriterionId;
  readonly edition: EditionHash;
  /**
   * Earlier editions whose answers count for this one too, because the coordinator has said that nothing but the
   * wording changed (invariant 3).
   */
  readonly carriedFrom: readonly EditionHash[];
};

export const CONSULTATION_STATES = ['open', 'closed'] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

/** A consultation (remiss) of the regions on exact editions. */
export type Consultation = {
  readonly key: RowKey;
  readonly title: string;
  readonly package: RowKey | undefined;
  /** The package as it was frozen when the consultation opened or was asked again. */
  readonly packageEdition: PackageHash | undefined;
  readonly items: readonly ConsultationItem[];
  /** Regions asked, in county-code order; undefined for all that are active. */
  readonly regions: readonly CountyCode[] | undefined;
  readonly opensOn: Day;
  /** Last day for asking one's own organisation ("förankring"), for the regions' planning; answers are taken all along. */
  readonly anchoringUntil: Day | undefined;
  readonly closesOn: Day;
  /** Whether regions see each other's answers only after it has closed. */
  readonly isHidden: boolean;
  readonly state: ConsultationState;
};

/** A consultation takes answers while it is open, its closing day included. */
export function takesAnswers(consultation: Pick<Consultation, 'state' | 'opensOn' | 'closesOn'>, on: Day): boolean {
  return consultation.state === 'open' && consultation.opensOn <= on && on <= consultation.closesOn;
}

export function isAsked(consultation: Pick<Consultation, 'regions'>, region: CountyCode): boolean {
  return consultation.regions === undefined || consultation.regions.includes(region);
}
