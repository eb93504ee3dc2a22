import { at, textOr, type Json } from '../json.ts';
import { SITE } from './openStage.ts';
import type { Journey } from './place.ts';

const TEXT = { 'content-type': 'text/plain' };

/** `author:Bob`: what a query says of a property, whose value may stand in quotes. */
const RESTRICTION = /(\w+)(?::|<>|<=|>=|=|<|>)(?:"([^"]*)"|([^\s()"]+))/g;
const OF_PERSONS = /^(author|createdby|modifiedby|lastmodifiedby|editor)$/i;

/** Rows, a list and files that a search of the example finds. */
export async function makeSearchable({ stage, names }: Journey): Promise<void> {
  const query = queryOf(stage.example.request.body);
  const words = wordsOf(query);
  const restrictions = restrictionsOf(query);
  // Everything on a stage is made by its owner and lies on its own site.
  for (const [name, value] of restrictions) {
    if (OF_PERSONS.test(name)) names.set(value, 'Owner');
    if (/^path$/i.test(name)) names.set(value, 'https://contoso.sharepoint.com/sites/inventory');
  }
  const list = await stage.make('POST', `${SITE}/lists`, {
    body: { displayName: `${words} list`, description: words, list: { template: 'genericList' } },
  });
  for (let row = 1; row <= 2; row += 1)
    await stage.make('POST', `${SITE}/lists/${textOr(list, 'id') ?? ''}/items`, {
      body: { fields: { Title: `${words} ${row}` } },
    });
  const extension = restrictions.find(([name]) => /^file(type|extension)$/i.test(name))?.[1] ?? 'txt';
  for (const drive of ['/me/drive', `${SITE}/drive`])
    await stage.make('PUT', `${drive}/root:/${encodeURIComponent(words)}.${extension}:/content`, {
      rawBody: words,
      headers: TEXT,
    });
}

/** What is asked for, with the template that it is put into. */
function queryOf(body: Json | undefined): string {
  const query = at(body, 'requests', 0, 'query');
  return [textOr(query, 'queryString'), textOr(query, 'queryTemplate')].join(' ');
}

const restrictionsOf = (query: string): readonly (readonly [string, string])[] =>
  [...query.matchAll(RESTRICTION)].map(([, name = '', quoted, plain = '']) => [name, quoted ?? plain] as const);

/** The free words of a query, with which files are named. */
function wordsOf(query: string): string {
  const free = query.replace(RESTRICTION, ' ').replace(/\{[^}]*\}|\b(AND|OR|NOT)\b|[^\p{L}\p{N}\s]/gu, ' ');
  return free.trim().replace(/\s+/g, ' ') || 'contoso';
}
