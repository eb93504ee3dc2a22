import type { CriterionStatus, EvidenceKind, Kind, Level, Origin } from '#domain/criterion.ts';
import type { ChangeClass } from '#domain/edition.ts';
import type { StanceKind } from '#domain/position.ts';
import type { NationalCoverage } from '#domain/productGroup.ts';
import type { Role } from '#domain/role.ts';
import type { RegionAnswer, Standing } from '#domain/standing.ts';
import type { ListName } from '#domain/workspace.ts';
import type { RequirementText } from '#usecases/importRequirements.ts';
import type { DraftText } from '#usecases/saveCriterion.ts';

const level: Record<Level | 'none', string> = {
  core: 'Bas',
  advanced: 'Avancerad',
  spearhead: 'Spjutspets',
  none: 'Nivå ej angiven',
};
const kind: Record<Kind | 'none', string> = {
  selection: 'Kvalificeringskrav',
  technicalSpecification: 'Teknisk specifikation',
  award: 'Tilldelningskriterium',
  contractPerformance: 'Särskilt kontraktsvillkor',
  none: 'Typ ej angiven',
};
const evidenceKind: Record<EvidenceKind, string> = {
  label: 'Märkning',
  certificate: 'Certifikat',
  testReport: 'Provningsrapport',
  productSheet: 'Produktblad',
  technicalFile: 'Teknisk dokumentation',
  declaration: 'Egendeklaration',
  plan: 'Plan',
};
const status: Record<CriterionStatus, string> = {
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
};
const origin: Record<Origin, string> = {
  nationalUnchanged: 'UHM oförändrat',
  nationalAdapted: 'UHM anpassat',
  own: 'Eget',
  euGpp: 'EU GPP',
  other: 'Annan källa',
};
const stance: Record<StanceKind, string> = {
  endorses: 'Tillstyrker',
  endorsesWithChange: 'Tillstyrker med ändring',
  rejects: 'Avstyrker',
  abstains: 'Avstår',
};
const answer: Record<Exclude<RegionAnswer['kind'], 'given'>, string> = {
  silent: 'Ej svarat',
  stale: 'Inaktuell',
  unverified: 'Ej bekräftad',
  hidden: 'Svarat, visas efter remissen',
};
const verdict: Record<Standing['verdict'], string> = {
  awaiting: 'Inväntar svar',
  contested: 'Inte samsyn än',
  unanimous: 'Samsyn: alla tillstyrker',
};
const role: Record<Role, string> = {
  steeringGroup: 'Styrgrupp',
  coordinator: 'Nationell samordnare',
  areaCoordinator: 'Områdessamordnare',
  regionContact: 'Kontaktperson',
  workingGroup: 'Arbetsgrupp',
  reader: 'Läsare',
  external: 'Extern',
};
const list: Record<ListName, string> = {
  regions: 'Regioner',
  roles: 'Roller',
  productGroups: 'Produktgrupper',
  criteria: 'Kriterier',
  editions: 'Utgåvor',
  packages: 'Kravpaket',
  consultations: 'Remisser',
  positions: 'Ståndpunkter',
  regionalRequirements: 'Regionala krav',
  terms: 'Ordlista',
  packageEditions: 'Kravpaketutgåvor',
  comments: 'Synpunkter',
  decisions: 'Beslut',
  adoptions: 'Antaganden',
  deviations: 'Avsteg',
  events: 'Händelser',
  gateSettings: 'Kvalitetskontroll',
  presences: 'Närvaro',
  conversations: 'Samtal',
  notices: 'Utskick',
  meetings: 'Möten',
};
const changeClass: Record<ChangeClass, string> = {
  first: 'Första utgåvan',
  editorial: 'Redaktionell ändring',
  clarification: 'Förtydligande',
  meaning: 'Ändrad innebörd',
  levelOrKind: 'Ändrad nivå eller typ',
};
const coverage: Record<NationalCoverage, string> = { covered: 'Finns', partly: 'Delvis', missing: 'Saknas' };
const field: Record<
  | DraftText
  | 'evidenceKinds'
  | RequirementText
  | 'level'
  | 'kind'
  | 'productGroups'
  | 'nextReview'
  | 'status'
  | 'origin'
  | 'source'
  | 'version'
  | 'id',
  string
> = {
  id: 'Id',
  title: 'Titel',
  text: 'Kravtext',
  evidence: 'Verifikat',
  evidenceKinds: 'Slag av verifikat',
  exemptions: 'Undantag',
  followUp: 'Uppföljning',
  rationale: 'Motiv',
  guidance: 'Tillämpningsstöd',
  englishText: 'Engelsk text',
  level: 'Nivå',
  kind: 'Typ',
  productGroups: 'Produktgrupp',
  nextReview: 'Nästa översyn',
  status: 'Status',
  origin: 'Ursprung',
  source: 'Källa',
  version: 'Version',
  place: 'Plats i dokumentet',
};

/** The domain's words. The Swedish ones are fixed by docs/glossary.md. */
export const termsSv = {
  /** The mark of an answer that was taken down for a region. */
  saidAtMeeting: 'Sagt på mötet, väntar på bekräftelse',
  /** Stands on everything that is not published (invariant 10). */
  draftMark: 'UTKAST',
  level,
  kind,
  evidenceKind,
  status,
  origin,
  stance,
  answer,
  verdict,
  role,
  list,
  changeClass,
  coverage,
  field,
  version: (number: number) => `version ${number}`,
};
