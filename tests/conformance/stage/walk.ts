import { segmentsOf } from './segments.ts';
import { STEPS, type Step } from './steps.ts';
import type { Journey, Place } from './place.ts';
import type { Stage } from './openStage.ts';

/**
 * Goes along an address of an example segment by segment, makes what has to be there at each, and writes the address
 * anew with the ids that the service gave.
 * @param names filled with what the texts of the example are called on this stage
 * @param url   with or without origin and version; its query is kept
 */
export async function walk(stage: Stage, names: Map<string, string>, url: string): Promise<string> {
  const [address = '', ...query] = url.split('?');
  let place: Place = { kind: 'graph', path: '' };
  let rest = segmentsOf(address);
  while (rest.length > 0) {
    const [segment = '', ...ahead] = rest;
    const journey: Journey = { stage, names, ahead };
    const name = segment
      .replace(/\(.*\)$/, '')
      .replace(/:.*$/, '')
      .toLowerCase();
    const step = Object.entries(STEPS[place.kind]).find(([key]) => key.toLowerCase() === name)?.[1];
    const next = (await step?.(journey, place, segment)) ?? onward(place, segment);
    place = next;
    rest = ahead.slice(next.taken ?? 0);
  }
  return [place.path, ...query].join('?');
}

const onward = ({ path }: Place, segment: string): Step => ({ kind: 'other', path: `${path}/${segment}` });
