import type { Criterion } from '#domain/criterion.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { EntityOf, ListName } from '#domain/workspace.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { SignedInPerson } from '#graph/gateway.ts';
import { inMemoryLists, type InMemoryLists } from '../../fakes/inMemoryLists.ts';
import {
  aConsultation,
  aCriterion,
  anEdition,
  aPosition,
  aProductGroup,
  aRegion,
  aRoleAssignment,
} from '../../factories/entities.ts';
import { aCounty, aCriterionId, aDay, aKey, anEmail, anInstant } from '../../factories/values.ts';

const person = (number: number, name: string, mail: string): SignedInPerson => ({
  id: `00000000-0000-4000-8000-000000000${number}`,
  name,
  email: anEmail(mail),
});

export const PEOPLE = {
  coordinator: person(101, 'Nationell samordnare', 'samordnare@samsyn.example'),
  skane: person(212, 'Kontaktperson, Region Skåne', 'kontakt.skane@samsyn.example'),
  uppsala: person(203, 'Kontaktperson, Region Uppsala', 'kontakt.uppsala@samsyn.example'),
  reader: person(301, 'Läsare', 'lasare@samsyn.example'),
  stranger: person(401, 'Gäst utan roll', 'gast@samsyn.example'),
} as const;
export type PersonName = keyof typeof PEOPLE;

/** Counted from 2026-03-01 in the factories; inside the consultation's days. */
export const NOW = '2026-03-02T08:15:00.000Z';

const REGIONS: readonly (readonly [code: string, name: string])[] = [
  ['01', 'Region Stockholm'],
  ['03', 'Region Uppsala'],
  ['04', 'Region Sörmland'],
  ['05', 'Region Östergötland'],
  ['06', 'Region Jönköpings län'],
  ['07', 'Region Kronoberg'],
  ['08', 'Region Kalmar län'],
  ['09', 'Region Gotland'],
  ['10', 'Region Blekinge'],
  ['12', 'Region Skåne'],
  ['13', 'Region Halland'],
  ['14', 'Västra Götalandsregionen'],
  ['17', 'Region Värmland'],
  ['18', 'Region Örebro län'],
  ['19', 'Region Västmanland'],
  ['20', 'Region Dalarna'],
  ['21', 'Region Gävleborg'],
  ['22', 'Region Västernorrland'],
  ['23', 'Region Jämtland Härjedalen'],
  ['24', 'Region Västerbotten'],
  ['25', 'Region Norrbotten'],
];

/** In consultation, and everybody may answer. */
export const CONSULTED = aCriterion();
export const PUBLISHED = aCriterion({
  key: aKey(301),
  id: aCriterionId('UHM-INK-001'),
  title: 'PVC-fria undersökningshandskar',
  status: 'published',
  origin: 'nationalUnchanged',
  source: { id: '10699', version: 2, url: 'https://www.upphandlingsmyndigheten.se/kriterier/10699' },
  text: 'Undersökningshandskarna ska vara tillverkade av material som inte innehåller PVC.',
});
export const DRAFT = aCriterion({
  key: aKey(302),
  id: aCriterionId('REG-INK-013'),
  title: 'Utfasning av <b>mjukgörare</b> & [klicka](https://ond.example)',
  status: 'draft',
  text: '**Fet** <script>alert(1)</script> [länk](https://ond.example) {{DATE(2017-02-14T06:08:39Z, SHORT)}} &lt;b&gt; 5 < 6',
});

const CLOSED = aCriterion({ key: aKey(303), id: aCriterionId('REG-INK-014'), title: 'Avslutad remiss' });

/** A site with 21 regions, four criteria, an open and a closed consultation, and Uppsala's answer to the open one. */
export function sampleLists(more: readonly Criterion[] = []): InMemoryLists {
  const lists = inMemoryLists({ me: PEOPLE.coordinator });
  const add = <L extends ListName>(list: L, value: EntityOf[L], by: SignedInPerson = PEOPLE.coordinator) => {
    const codec = rowCodecs[list];
    const fields = Object.entries(codec.write(value)).filter(([, column]) => column !== null);
    lists.handAdd(codec.list, Object.fromEntries(fields), by);
  };
  REGIONS.forEach(([code, name], index) =>
    add('regions', aRegion({ key: aKey(100 + index), code: aCounty(code), name })),
  );
  add('productGroups', aProductGroup());
  const role = { key: aKey(700), region: undefined };
  add('roles', aRoleAssignment({ ...role, role: 'coordinator', email: PEOPLE.coordinator.email }));
  add('roles', aRoleAssignment({ key: aKey(701), email: PEOPLE.skane.email, region: aCounty('12') }));
  add('roles', aRoleAssignment({ key: aKey(702), email: PEOPLE.uppsala.email, region: aCounty('03') }));
  add('roles', aRoleAssignment({ ...role, key: aKey(703), role: 'reader', email: PEOPLE.reader.email }));
  for (const criterion of [CONSULTED, PUBLISHED, DRAFT, CLOSED, ...more]) add('criteria', criterion);
  add('editions', anEdition());
  add('editions', anEdition({ key: aKey(401) }, CLOSED));
  add('consultations', aConsultation());
  add(
    'consultations',
    aConsultation({
      key: aKey(501),
      title: 'Förra omgången',
      items: [{ criterion: CLOSED.id, edition: hashOf(contentOf(CLOSED)), carriedFrom: [] }],
      opensOn: aDay('2026-01-01'),
      closesOn: aDay('2026-02-01'),
      state: 'closed',
    }),
  );
  add(
    'positions',
    aPosition({ region: aCounty('03'), givenAt: anInstant('2026-03-01T10:00:00.000Z') }),
    PEOPLE.uppsala,
  );
  return lists;
}
