import * as fc from 'fast-check';
import { ATTENDANCES, type Meeting, type Minutes } from '#domain/meeting.ts';
import { STANCE_KINDS } from '#domain/position.ts';
import { countyCodes, criterionIds, days, hashes, instants, keys, line, maybe, prose } from './arbitraryValues.ts';

/** At the end of a line of a column space means nothing, and within it one space is as good as many. */
const words = line.map((text) => text.replace(/\s+/gu, ' ').trim());
/** As the verb leaves it: whole lines, without space around all of it. */
const noted = fc.oneof(
  prose.map((text) => text.replace(/\r\n?/g, '\n').trim()),
  keys.map((key) => `före\n§ ${key}\n\\§ ${key}\nefter`),
);

const subjects = fc.oneof(
  fc.record({ kind: fc.constant('criterion' as const), criterion: criterionIds }),
  fc.record({ kind: fc.constant('consultation' as const), consultation: keys }),
  fc.record({ kind: fc.constant('package' as const), package: keys }),
  fc.record({ kind: fc.constant('free' as const) }),
);

const items = fc.record({
  key: keys,
  subject: subjects,
  title: words,
  minutes: fc.nat({ max: 480 }),
  note: noted,
  outcome: noted,
});

const attendance = fc.record({ region: countyCodes, kind: fc.constantFrom(...ATTENDANCES), functions: words });

const counts = fc.record({
  ...{ endorses: fc.nat(21), endorsesWithChange: fc.nat(21), rejects: fc.nat(21), abstains: fc.nat(21) },
  ...{ silent: fc.nat(21), stale: fc.nat(21), unverified: fc.nat(21), hidden: fc.nat(21) },
});

const answers = fc.record({
  position: keys,
  criterion: criterionIds,
  edition: hashes,
  region: countyCodes,
  answer: fc.constantFrom(...STANCE_KINDS),
  reason: prose,
  reservation: prose,
  given: fc.constantFrom('own' as const, 'onBehalf' as const),
  givenAt: instants,
});

const minutes: fc.Arbitrary<Minutes> = fc.record({
  items: fc.array(
    fc.record({
      item: keys,
      seconds: fc.nat(),
      answers: fc.array(answers, { maxLength: 3 }),
      pictures: fc.array(fc.record({ criterion: criterionIds, edition: hashes, counts }), { maxLength: 2 }),
      decisions: fc.array(keys, { maxLength: 2 }),
    }),
    { maxLength: 3 },
  ),
  shortened: fc.nat(),
});

export const arbitraryMeetings: fc.Arbitrary<Meeting> = fc.record({
  key: keys,
  title: line,
  network: line,
  on: days,
  agenda: fc.uniqueArray(items, { selector: ({ key }) => key, maxLength: 4 }),
  steps: fc
    .uniqueArray(fc.record({ at: instants, item: maybe(keys) }), { selector: ({ at }) => at, maxLength: 4 })
    .map((steps) => steps.toSorted((one, other) => (one.at < other.at ? -1 : 1))),
  attendance: fc
    .uniqueArray(attendance, { selector: ({ region }) => region, maxLength: 4 })
    .map((regions) => regions.toSorted((one, other) => (one.region < other.region ? -1 : 1))),
  chat: fc.constantFrom('', '19:meeting_abc@thread.v2'),
  endedAt: maybe(instants),
  minutes: maybe(minutes),
});
