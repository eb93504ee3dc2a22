import { describe, expect, it } from 'vitest';
import { CRITERION_STATUSES } from '#domain/criterion.ts';
import { ROLES } from '#domain/role.ts';
import { mayMove, statusAfter } from '#domain/transitions.ts';
import { movePackage, PACKAGE_VERBS } from '#usecases/movePackage.ts';
import { aMoment, anActor, aPackage, aWorkspace, held } from '../factories/entities.ts';
import { aDay, aKey } from '../factories/values.ts';

const moved = (
  base: ReturnType<typeof aPackage>,
  verb: (typeof PACKAGE_VERBS)[number],
  actor = anActor('coordinator'),
) => movePackage(aWorkspace(), actor, { base: held(base), verb }, aMoment());

describe('a package', () => {
  it.each(PACKAGE_VERBS)('[J8] is moved by %s exactly where the table allows it', (verb) => {
    for (const status of CRITERION_STATUSES) {
      for (const role of ROLES) {
        const outcome = moved(aPackage({ status }), verb, anActor(role));
        const next = statusAfter(verb, status);
        expect(outcome.ok).toBe(next !== undefined && mayMove(new Set([role]), verb));
        if (outcome.ok) {
          expect(outcome.value).toMatchObject([
            { list: 'packages', value: { status: next } },
            { list: 'events', value: { subject: aKey(1000), before: status, after: next } },
          ]);
        }
      }
    }
  });

  it('[J8] tells why it is not moved', () => {
    const draft = aPackage({ status: 'draft' });
    expect(moved(draft, 'sendForReview', anActor('reader'))).toMatchObject({ error: { kind: 'mayNotMove' } });
    expect(moved(draft, 'wake')).toEqual({ ok: false, error: { kind: 'wrongStatus', verb: 'wake', status: 'draft' } });
    expect(moved({ ...draft, items: [] }, 'sendForReview')).toEqual({ ok: false, error: { kind: 'packageEmpty' } });
  });

  it('[J9] that is revised loses its days and keeps its published edition', () => {
    const published = aPackage({ status: 'published', validFrom: aDay(), validTo: aDay() });
    expect(moved(published, 'revise')).toMatchObject({
      value: [
        { value: { status: 'draft', validFrom: undefined, validTo: undefined } },
        { value: { kind: 'revised', after: 'draft' } },
      ],
    });
  });
});
