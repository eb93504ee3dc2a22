import { elementsOf, textAt } from '../json.ts';
import { SITE } from './openStage.ts';
import type { Journey } from './place.ts';

/** Sites that the person follows already, and those that the example is about to follow or to leave. */
export async function makeFollowedSites({ stage, names, ahead }: Journey, path: string): Promise<void> {
  const [root, own] = await Promise.all(['/sites/root', SITE].map((site) => stage.send('GET', site)));
  const known = [root, own].map((answer) => textAt(answer?.body, 'id'));
  for (const [place, { id }] of elementsOf(stage.example.request.body).entries())
    if (typeof id === 'string') names.set(id, known[place % known.length] ?? id);
  if (ahead[0] === 'add') return;
  await stage.make('POST', `${path}/followedSites/add`, { body: { value: known.map((id) => ({ id })) } });
}
