import { assumed, documented, observed, type Area, type ShownBy } from './behaviour.ts';

const lists = (name: string): ShownBy => `workbench/graph-service/lists.test.ts: ${name}`;
const columns = (name: string): ShownBy => `workbench/graph-service/columns.test.ts: ${name}`;
const fields = (name: string): ShownBy => `workbench/graph-service/fields.test.ts: ${name}`;

export const listsAndColumns: Area = {
  title: 'Lists and columns',
  behaviours: [
    documented('A list by id or title', lists('makes a list and finds it by id, by title and by name')),
    assumed('A list by the name in its address', lists('makes a list and finds it by id, by title and by name'), {
      confirm: 'check:list-by-name',
    }),
    observed(
      'Name = ASCII letters and digits of the first title, numbered when taken; fixed',
      [
        lists('makes the address of "%s" from its ASCII letters and digits: %s'),
        lists('numbers an address that is taken'),
        lists('keeps the address when the title changes'),
      ],
      { note: 'details assumed', confirm: 'check:list-name' },
    ),
    documented('A title twice is 409 `nameAlreadyExists`', lists('refuses a title that another list has'), {
      note: 'the code is documented, its use here is assumed',
      confirm: 'check:title-twice',
    }),
    assumed(
      'Columns in the POST of a list are all made, or none',
      [
        lists('makes a list and finds it by id, by title and by name'),
        lists('makes no list when one of its columns is refused'),
      ],
      { note: 'reports differ', confirm: 'check:columns-with-list' },
    ),
    observed(
      'Internal name fixed; clash → number at the end; other than ASCII encoded `_x00f3_`; 32 characters',
      columns('gives the column "%s" the internal name %s'),
      { confirm: 'check:internal-name' },
    ),
    documented('Exactly one facet', columns('with two facets')),
    documented('Built-in columns read back, never written', [
      columns('reads back what was made with the list, and the built-in columns beside'),
      fields('a built-in column'),
    ]),
    documented(
      'Hidden columns only with `hidden` in `$select`',
      columns('shows hidden columns only to those who ask for `hidden`'),
    ),
    documented('At most 20 indexes; no index on notes and multiple choices', [
      columns('has at most 20 indexed columns in a list'),
      columns('of several lines with an index'),
    ]),
    assumed(
      '`enforceUniqueValues` needs `indexed`; existing duplicates refuse it',
      [
        columns('that is unique but not indexed'),
        columns('does not make a column unique that already has duplicates, and leaves it as it was'),
      ],
      { confirm: 'check:unique-needs-index' },
    ),
    assumed(
      'An index is there at once, also on a filled list (at Microsoft it takes minutes)',
      columns('indexes the items that are already there'),
      { confirm: 'check:index-at-once' },
    ),
  ],
};

export const values: Area = {
  title: 'Values',
  behaviours: [
    observed('Unknown column: 400 `invalidRequest` "Field \'X\' is not recognized"', fields('an unknown column'), {
      confirm: 'check:unknown-column',
    }),
    assumed('Read-only column: 400', fields('a built-in column'), { confirm: 'check:read-only-column' }),
    observed('Text ≤ 255 or `maxLength`, note ≤ 63,999', [
      fields('text longer than 255'),
      fields('a note longer than 63,999'),
    ]),
    observed(
      'Number may come as text; least and greatest hold',
      [fields('a number as text'), fields('a number below the least')],
      {
        note: 'limits assumed',
        confirm: 'check:number-limits',
      },
    ),
    assumed('A choice outside the choices is taken', fields('a choice that the column does not offer'), {
      confirm: 'check:choice-outside',
    }),
    observed('Several choices need `@odata.type`', fields('several choices without their type'), {
      confirm: 'check:several-choices',
    }),
    observed('`null` and `""` clear; an empty field is left out when read', fields('clears a field with %j'), {
      confirm: 'check:clearing',
    }),
    assumed("dateOnly is an instant; the site's zone is UTC", fields('a date, as an instant'), {
      confirm: 'check:date-only',
    }),
    assumed('Whole seconds', fields('an instant with an offset, in UTC'), { confirm: 'check:whole-seconds' }),
    assumed(
      'Required column left empty: 400',
      fields('refuses to leave a required column empty, at creation and afterwards'),
      { confirm: 'check:required-empty' },
    ),
    assumed(
      'Unique value twice: 400 with "duplicate values"; case does not count',
      fields('refuses a second item with the value of a unique column, whatever its case'),
      { confirm: 'check:unique-violation' },
    ),
  ],
};
