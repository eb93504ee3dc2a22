import { assumed, documented, observed, ours, type Area, type ShownBy } from './behaviour.ts';

const kind = (name: string): ShownBy => `workbench/graph-service/columnKinds.test.ts: ${name}`;
const lookup = (name: string): ShownBy => `workbench/graph-service/lookups.test.ts: ${name}`;
const lookupQuery = (name: string): ShownBy => `workbench/graph-service/lookupQueries.test.ts: ${name}`;
const person = (name: string): ShownBy => `workbench/graph-service/people.test.ts: ${name}`;

export const kinds: Area = {
  title: 'Columns of every kind',
  behaviours: [
    documented('Every facet is read back as it was made', kind('%s is read back as it was made')),
    observed(
      'A hyperlink is read as `{Description, Url}`; writing one is a 500 `generalException`',
      [
        kind('that somebody gave in SharePoint are read with address and description, and survive a write'),
        kind('https://books.com/joy'),
      ],
      { confirm: 'check:hyperlink-write' },
    ),
    documented('A calculated column cannot be written', kind('cannot be written')),
    ours('Formulas are worked out as far as the list of functions goes; others are refused by name', [
      kind('work out %s'),
      kind('=VLOOKUP([Code],A1:B2,2)'),
    ]),
    ours('Values of geolocation, managed metadata and thumbnails are refused by name', kind('are refused by name: %s')),
    observed(
      'Several choices together have 255 characters at most',
      kind('are no longer than 255 characters together'),
      {
        confirm: 'check:several-choices-length',
      },
    ),
    assumed(
      'A day is kept as the midnight that it begins with in the zone of the site',
      kind('are kept as the midnight they begin with, %s'),
      {
        confirm: 'check:date-only',
      },
    ),
  ],
};

export const lookups: Area = {
  title: 'Lookups',
  behaviours: [
    documented(
      'One row: written as `XLookupId` with a number or its text, read as a text; `X` only when named in `$select`',
      [
        lookup('is written by the number of the row, as %s, and read as a text'),
        lookup('shows what it points at only when it is named'),
      ],
    ),
    observed('Several rows: written as `XLookupId` with `@odata.type`, read as `{LookupId, LookupValue}` when named', [
      lookup('is written as %s with their type'),
      lookup('is not there unless it is named'),
    ]),
    observed(
      'Several rows without their type: 400 "A value without a type name was found…"',
      lookup('numbers without their type'),
    ),
    observed('Beside a column `XId` the value for `XLookupId` lands there; a number is a 500', [
      lookup('gets what was meant for the person, and the person stays away'),
      lookup('makes a number a failure'),
    ]),
    documented(
      'A second lookup shows another column of the same row and cannot be written',
      lookup('shows another column of the same row through a second lookup, which nobody can write'),
    ),
    assumed(
      'A lookup of a row that is gone shows nothing, and the rest of its row stays readable',
      lookup('shows nothing when its row was deleted, and the rest of the row stays readable'),
      {
        confirm: 'check:lookup-of-deleted',
      },
    ),
    documented(
      'An index on a lookup saves no query above the threshold',
      lookupQuery('are no help above the threshold, although the lookup has an index'),
    ),
    documented(
      'Twelve lookups in a query, `Author` and `Editor` among them',
      lookupQuery('are left out of a collection in silence from the eleventh on: Author and Editor are two of twelve'),
      {
        note: 'that the others are left out in silence is assumed',
        confirm: 'Make a list with 12 lookups and read it: are the last two left out, or is it refused?',
      },
    ),
  ],
};

export const people: Area = {
  title: 'People',
  behaviours: [
    observed(
      "`XLookupId` of a person is the number in the site's User Information List, found by `EMail`",
      [
        person('is a row of the hidden list of people, found by e-mail address'),
        person('is written by the number of the row, and shown by name'),
      ],
      { confirm: 'check:user-information' },
    ),
    observed(
      'People are in that list once they have been given access or have been there',
      person('is among them as soon as access is given, not before'),
    ),
    assumed(
      'A person who has left keeps number and name in the rows that name them',
      person('keeps number and name in the rows that name them'),
      {
        confirm: 'Remove a test account that has written a row and read the row again.',
      },
    ),
    ours(
      'The list of people cannot be changed through Graph',
      person('cannot be changed through the list of people with %s'),
    ),
  ],
};
