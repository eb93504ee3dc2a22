import { z } from 'zod';
import directory from '../../src/workbench/sign-in/directory.json' with { type: 'json' };
import { percentile, report } from './report.ts';

const answer = z.object({
  status: z.literal(200),
  body: z.object({ composeExtension: z.object({ type: z.string() }) }),
});
const WORDS = [
  'handskar',
  'ftalater',
  'återvunnen plast',
  'elbil',
  'förnybara drivmedel',
  'formaldehyd',
  'ekologisk',
  'energi',
  'REG-INK-001',
  '10699:2',
];
const ROUNDS = 10;

/**
 * What a keystroke in the compose box costs, over the sample library: the whole way through the channel that signs
 * the activity, the bot's HTTP route with its token check, the search and the cards of the answer.
 */
export async function measureSearch(origin: string): Promise<void> {
  const person = directory.persons.find(({ mail }) => mail === 'samordnare@samsyn.example')?.oid;
  const keystrokes = WORDS.flatMap((word) => [word.slice(0, 3), word.slice(0, 5), word]);
  const search = async (query: string) => {
    const value = {
      commandId: 'searchCriteria',
      parameters: [{ name: 'query', value: query }],
      queryOptions: { skip: 0, count: 25 },
    };
    const activity = { type: 'invoke', name: 'composeExtension/query', value };
    const started = performance.now();
    const response = await fetch(`${origin}/teams/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person, conversation: '19:samordning@thread.v2', locale: 'sv-SE', activity }),
    });
    const body: unknown = await response.json();
    const elapsed = performance.now() - started;
    answer.parse(body);
    return elapsed;
  };
  for (const query of keystrokes) await search(query);

  const elapsed: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const query of keystrokes) elapsed.push(await search(query));
  }
  report({ name: 'search.p50_ms', value: percentile(elapsed, 0.5), unit: 'ms' });
  report({ name: 'search.p95_ms', value: percentile(elapsed, 0.95), unit: 'ms', budget: 50 });
}
