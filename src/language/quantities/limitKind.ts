/** What a limit is about, as people look for it; in the order in which it is offered. */
export const LIMIT_KINDS = [
  /** What must not be there at all. */
  'absence',
  /** A share in per cent. */
  'share',
  /** A concentration: mg/kg, ppm, µg/m³. */
  'concentration',
  /** Also of a square metre: a cloth's. */
  'weight',
  /** A length, an area or a volume. */
  'size',
  'time',
  /** Energy and power. */
  'energy',
  /** Carbon dioxide and its equivalents, also for each kilogram or kilometre. */
  'climate',
  'temperature',
  'sound',
  'money',
  /** Things, persons and times that are counted. */
  'count',
  'other',
] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];
