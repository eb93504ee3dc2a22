import { monotonicFactory } from 'ulidx';
import { instantAt, rowKey } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import { activityMoment, type ActivityIdentity } from './activityIdentity.ts';
import { currentContext } from './requestContext.ts';

/**
 * Time and keys. While an activity is answered they follow from the activity, so that another instance to which Teams
 * repeats it writes the same rows under the same keys.
 */
export function momentFrom(now: () => number): () => Moment {
  const nextUlid = monotonicFactory();
  /** One for an activity, however often it is asked for: two rows of one answer have two keys. */
  const ofActivity = new WeakMap<ActivityIdentity, Moment>();
  return () => {
    const activity = currentContext()?.activity;
    if (activity !== undefined) {
      const held = ofActivity.get(activity) ?? activityMoment(activity);
      ofActivity.set(activity, held);
      return held;
    }
    const time = now();
    return {
      now: instantAt(time),
      newKey: () => {
        const key = rowKey(nextUlid(time));
        if (key === undefined) throw new RangeError('The clock is outside the years that a key can carry.');
        return key;
      },
    };
  };
}
