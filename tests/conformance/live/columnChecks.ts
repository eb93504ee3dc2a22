import { at, elementsOf, textOr } from '../json.ts';
import { addRow, factsOf, type LiveCheck } from './check.ts';

/** Questions about lists' columns. Each takes away what it has made. */
export const columnChecks: readonly LiveCheck[] = [
  {
    id: 'columns-with-list',
    question: 'Are the columns in the POST of a list all made?',
    expected: { missing: '' },
    ask: async ({ send, list }) => {
      const { body } = await send('GET', `${list}/columns`);
      const names = elementsOf(body).map(({ name }) => name);
      const wanted = ['Code', 'Month', 'Note', 'Color', 'Tags', 'Quantity', 'Due', 'When'];
      return { missing: wanted.filter((name) => !names.includes(name)).join(' ') };
    },
  },
  {
    id: 'internal-name',
    question: 'What internal name does a column with another alphabet get?',
    expected: { name: 'Ubicaci_x00f3_n' },
    ask: async ({ send, list }) => {
      const { body } = await send('POST', `${list}/columns`, { body: { name: 'Ubicación', text: {} } });
      await send('DELETE', `${list}/columns/${textOr(body, 'id') ?? ''}`);
      return { name: textOr(body, 'name') ?? null };
    },
  },
  {
    id: 'unique-needs-index',
    question: 'What is answered to a unique column without index?',
    expected: { status: 400 },
    ask: async ({ send, list }) => {
      const answer = await send('POST', `${list}/columns`, {
        body: { name: 'Odd', text: {}, enforceUniqueValues: true },
      });
      await send('DELETE', `${list}/columns/Odd`);
      return factsOf(answer);
    },
  },
  {
    id: 'index-at-once',
    question: 'Can a column be filtered as soon as it is indexed?',
    expected: { status: 200 },
    ask: async ({ send, list }) => {
      await send('POST', `${list}/columns`, { body: { name: 'Late', text: {} } });
      await send('PATCH', `${list}/columns/Late`, { body: { indexed: true } });
      const answer = await send('GET', `${list}/items?$filter=fields/Late eq 'x'`);
      await send('DELETE', `${list}/columns/Late`);
      return factsOf(answer);
    },
  },
  {
    id: 'required-empty',
    question: 'What is answered to a row that leaves a required column empty?',
    expected: { status: 400 },
    ask: async (bench) => {
      const { send, list } = bench;
      await send('POST', `${list}/columns`, { body: { name: 'Must', text: {}, required: true } });
      const answer = await addRow(bench, { Title: 'without' });
      await send('DELETE', `${list}/columns/Must`);
      return factsOf(answer);
    },
  },
  {
    id: 'validation-write',
    question: 'Is the validation of a column taken, and given back?',
    expected: { status: 501, isGivenBack: false },
    ask: async ({ send, list }) => {
      const validation = { formula: '=LEN([Checked])<5', defaultLanguage: 'en-US', descriptions: [] };
      const answer = await send('POST', `${list}/columns`, { body: { name: 'Checked', text: {}, validation } });
      await send('DELETE', `${list}/columns/Checked`);
      return { status: answer.status, isGivenBack: at(answer.body, 'validation') !== undefined };
    },
  },
  {
    id: 'hyperlink-write',
    question: 'Is writing a hyperlink still refused?',
    expected: { status: 500, code: 'generalException' },
    ask: async (bench) => {
      const { send, list } = bench;
      await send('POST', `${list}/columns`, { body: { name: 'Link', hyperlinkOrPicture: { isPicture: false } } });
      const answer = await addRow(bench, { Title: 'link', Link: 'https://contoso.example/' });
      await send('DELETE', `${list}/columns/Link`);
      return factsOf(answer);
    },
  },
];
