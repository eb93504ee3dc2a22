import type { RowKey } from './ids.ts';

/** What is looked at before a consultation: the national agency's checklist and Swedish practice (domain, section 5). */
export const GATE_CHECKS = [
  'textMissing',
  'rationaleMissing',
  'evidenceMissing',
  'followUpMissing',
  'levelOrKindMissing',
  'equivalentMissing',
  'placeholderEmpty',
  'paidStandard',
  'subjectLink',
  'proportionality',
  'unmeasurable',
  'dateDependent',
] as const;
export type GateCheck = (typeof GATE_CHECKS)[number];

/** What a finding does to opening a consultation. */
export const SEVERITIES = ['blocks', 'warns', 'off'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How a workspace treats one check; a check without a row is treated as in `DEFAULT_SEVERITY`. */
export type GateSetting = {
  readonly key: RowKey;
  readonly check: GateCheck;
  readonly severity: Severity;
  readonly note: string;
};

/**
 * What blocks unless the workspace says otherwise: what a region cannot take a position on or follow up without. What
 * needs a person's judgement only warns.
 */
export const DEFAULT_SEVERITY = {
  textMissing: 'blocks',
  rationaleMissing: 'blocks',
  evidenceMissing: 'blocks',
  followUpMissing: 'warns',
  levelOrKindMissing: 'warns',
  equivalentMissing: 'blocks',
  placeholderEmpty: 'blocks',
  paidStandard: 'warns',
  subjectLink: 'warns',
  proportionality: 'warns',
  unmeasurable: 'warns',
  dateDependent: 'warns',
} as const satisfies Record<GateCheck, Severity>;
