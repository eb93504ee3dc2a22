import { at, idsOf, textOr } from '../json.ts';
import { addRow, factsOf, fieldFact, fieldsOf, rowFor, type LiveCheck } from './check.ts';

/** Questions about what may be written and what is read then. */
export const valueChecks: readonly LiveCheck[] = [
  {
    id: 'unknown-column',
    question: 'What is answered to a column that there is not?',
    expected: { status: 400, code: 'invalidRequest', message: "Field 'Nothing' is not recognized" },
    ask: async (bench) => factsOf(await addRow(bench, { Nothing: 'x' })),
  },
  {
    id: 'read-only-column',
    question: 'What is answered to a built-in column?',
    expected: { status: 400 },
    ask: async (bench) => factsOf(await addRow(bench, { Created: '2026-01-01T00:00:00Z' })),
  },
  {
    id: 'number-limits',
    question: 'Do the least and greatest of a number column hold, and may a number come as text?',
    expected: { tooLow: 400, asText: 3 },
    ask: async (bench) => {
      const row = await rowFor(bench, { Title: 'number', Quantity: '3' });
      return {
        tooLow: (await addRow(bench, { Quantity: -1 })).status,
        asText: fieldFact(await fieldsOf(bench, row), 'Quantity'),
      };
    },
  },
  {
    id: 'choice-outside',
    question: 'Is a choice taken that the column does not offer?',
    expected: { status: 201 },
    ask: async (bench) => factsOf(await addRow(bench, { Title: 'choice', Color: 'Mauve' })),
  },
  {
    id: 'several-choices',
    question: 'What is answered to several choices without their type?',
    expected: { status: 400, message: 'A value without a type name was found*' },
    ask: async (bench) => factsOf(await addRow(bench, { Tags: ['A'] })),
  },
  {
    id: 'several-choices-length',
    question: 'Are several choices taken whose texts have more than 255 characters together?',
    expected: { status: 400 },
    ask: async (bench) => {
      const Tags = Array.from({ length: 12 }, (_, place) => `${String(place).padStart(2, '0')}${'x'.repeat(28)}`);
      return factsOf(await addRow(bench, { Title: 'choices', 'Tags@odata.type': 'Collection(Edm.String)', Tags }));
    },
  },
  {
    id: 'clearing',
    question: 'Do null and an empty text clear a field, which is then left out?',
    expected: { byNull: null, byEmptyText: null },
    ask: async (bench) => {
      const row = await rowFor(bench, { Title: 'clearing', Note: 'x', Month: 'x' });
      await bench.send('PATCH', `${bench.list}/items/${row}/fields`, { body: { Note: null, Month: '' } });
      const fields = await fieldsOf(bench, row);
      return { byNull: fieldFact(fields, 'Note'), byEmptyText: fieldFact(fields, 'Month') };
    },
  },
  {
    id: 'date-only',
    question: 'What is read of a day that was written as noon UTC, and as a day alone?',
    expected: { noon: '2026-07-01T12:00:00Z', day: '2026-07-01T00:00:00Z' },
    ask: async (bench) => {
      const noon = await rowFor(bench, { Title: 'noon', Due: '2026-07-01T12:00:00Z' });
      const day = await rowFor(bench, { Title: 'day', Due: '2026-07-01' });
      return { noon: fieldFact(await fieldsOf(bench, noon), 'Due'), day: fieldFact(await fieldsOf(bench, day), 'Due') };
    },
  },
  {
    id: 'whole-seconds',
    question: 'Are instants kept in whole seconds?',
    expected: { read: '2026-01-01T11:00:00Z' },
    ask: async (bench) => {
      const row = await rowFor(bench, { Title: 'second', When: '2026-01-01T12:00:00.250+01:00' });
      return { read: fieldFact(await fieldsOf(bench, row), 'When') };
    },
  },
  {
    id: 'unique-violation',
    question: 'What is answered to a value that a unique column has already, in another case?',
    expected: { status: 400, code: 'invalidRequest', message: '*duplicate values*' },
    ask: async (bench) => {
      await rowFor(bench, { Title: 'first', Code: 'twice' });
      return factsOf(await addRow(bench, { Title: 'second', Code: 'TWICE' }));
    },
  },
  {
    id: 'lookup-of-deleted',
    question: 'What is shown of a lookup whose row is gone?',
    expected: { id: null, value: null },
    ask: async (bench) => {
      const { send, list } = bench;
      const target = await rowFor(bench, { Title: 'target' });
      const lookup = { listId: list.split('/').at(-1), columnName: 'Title' };
      await send('POST', `${list}/columns`, { body: { name: 'Target', lookup } });
      const row = await rowFor(bench, { Title: 'pointing', TargetLookupId: target });
      await send('DELETE', `${list}/items/${target}`);
      const { body } = await send('GET', `${list}/items/${row}?$expand=fields($select=Target,TargetLookupId)`);
      await send('DELETE', `${list}/columns/Target`);
      return { id: fieldFact(at(body, 'fields'), 'TargetLookupId'), value: fieldFact(at(body, 'fields'), 'Target') };
    },
  },
  {
    id: 'user-information',
    question: 'Is the person who asks found by address in the list of people, with the number that rows tell?',
    expected: { isFound: true, isTheSame: true },
    ask: async (bench) => {
      const { send, site } = bench;
      const row = await rowFor(bench, { Title: 'mine' });
      const mine = fieldFact(await fieldsOf(bench, row), 'AuthorLookupId');
      const mail = textOr((await send('GET', '/me')).body, 'mail') ?? '';
      const people = `${site}/lists/User Information List/items?$expand=fields&$filter=fields/EMail eq '${mail}'`;
      const headers = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
      const [found] = idsOf((await send('GET', people, { headers })).body);
      return { isFound: found !== undefined, isTheSame: found === mine };
    },
  },
];
