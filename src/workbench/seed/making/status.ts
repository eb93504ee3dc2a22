/** Criteria of the consultation that is open, by the number of their template. */
export const OPEN_ITEMS = ['T001', 'T002', 'T003', 'T081', 'T006', 'T007', 'T086', 'T087'] as const;
/** Criteria of the consultation that is closed; they have been decided since. */
export const CLOSED_ITEMS = ['T034', 'T035', 'T100', 'T101', 'T102'] as const;

/** Criteria that the regions have answered on and the steering group has not decided on. */
export const READY_ITEMS = ['T004', 'T005', 'T071', 'T082', 'T099', 'T109', 'T126', 'T134', 'T136', 'T137'] as const;

const BY_STATUS = [
  ['Remiss', [1, 2, 3, 6, 7, 81, 86, 87]],
  ['Fastställd', [23, 30, 34, 35, 36, 63, 97, 100, 101, 102, 132, 139]],
  [
    'Publicerad',
    [
      8, 9, 10, 13, 17, 18, 21, 28, 29, 33, 37, 39, 41, 43, 45, 47, 49, 50, 51, 52, 53, 54, 56, 57, 60, 62, 65, 68, 72,
      76, 77, 79, 83, 88, 93, 96, 98, 103, 108, 115, 117, 124, 125, 128, 135,
    ],
  ],
  ['Beslutsklar', [4, 5, 71, 82, 99, 109, 126, 134, 136, 137]],
  ['Granskning', [11, 12, 14, 19, 22, 25, 27, 42, 46, 48, 58, 61, 64, 67, 78, 84]],
  ['Återremiss', [69, 85, 111, 120, 145]],
  ['Ersatt', [24, 92, 95, 106, 123]],
  ['Upphävd', [16, 44, 118, 121]],
  ['Vilande', [40, 55, 74, 91, 107, 112, 122]],
] as const;

export type Status = (typeof BY_STATUS)[number][0] | 'Utkast';

const STATUS_OF = new Map<string, Status>(
  BY_STATUS.flatMap(([status, numbers]) =>
    numbers.map((number): [string, Status] => [`T${String(number).padStart(3, '0')}`, status]),
  ),
);

/** Status of the own criterion made from a template, e.g. `"T001"`; what is named nowhere is a draft. */
export function statusOf(template: string): Status {
  return STATUS_OF.get(template) ?? 'Utkast';
}

/** Statuses that a criterion reaches only after its text was frozen for a consultation. */
export const FROZEN: ReadonlySet<Status> = new Set([
  'Remiss',
  'Beslutsklar',
  'Fastställd',
  'Publicerad',
  'Återremiss',
  'Ersatt',
  'Upphävd',
]);
