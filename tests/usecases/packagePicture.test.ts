import { describe, expect, it } from 'vitest';
import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import { isRevised, packagePicture, packagePictures } from '#usecases/packagePicture.ts';
import { anActor, anEvent, held } from '../factories/entities.ts';
import { aDay, aKey } from '../factories/values.ts';
import { consulted, theEdition, thePackage } from './decided.ts';

const published: CriteriaPackage = {
  ...thePackage,
  status: 'published',
  publishedEdition: theEdition.hash,
  validFrom: aDay('2026-06-01'),
};
const seenBy = (role: Parameters<typeof anActor>[0], value: CriteriaPackage) =>
  packagePicture(consulted({ packages: [value] }), anActor(role), value.key);

describe('a package', () => {
  it('[J16] is its working copy to who reads drafts, with the edition in force beside it', () => {
    const revised: CriteriaPackage = { ...published, status: 'draft', scope: 'Ny', validFrom: undefined };
    const picture = seenBy('workingGroup', revised);
    expect(picture).toMatchObject({ isWorking: true, status: 'draft', version: 2, content: { scope: 'Ny' } });
    expect(picture?.inForce).toEqual(theEdition);
    expect(picture && isRevised(picture)).toBe(true);
  });

  it('[J16] is the published edition to readers, revised or not', () => {
    const picture = seenBy('reader', { ...published, status: 'draft', scope: 'Ny' });
    expect(picture).toMatchObject({ isWorking: false, status: 'published', version: 1, content: theEdition.content });
    expect(picture && isRevised(picture)).toBe(false);
  });

  it.each(['superseded', 'repealed'] as const)('[J16] stays readable to readers when it is %s', (status) => {
    expect(seenBy('reader', { ...published, status })).toMatchObject({ status, inForce: undefined });
  });

  it('[J16] that never was published is nothing to readers, and none to who has no role', () => {
    expect(seenBy('reader', thePackage)).toBeUndefined();
    expect(seenBy('nobody', published)).toBeUndefined();
    expect(packagePicture(consulted(), anActor('coordinator'), aKey(1099))).toBeUndefined();
  });

  it('[J16] is in force from the day of the row, or of the log when it is revised', () => {
    expect(seenBy('reader', published)?.inForceFrom).toBe('2026-06-01');
    const event = held(
      anEvent({ kind: 'published', subject: published.key, after: theEdition.hash, note: '2026-06-01' }),
    );
    const revised: CriteriaPackage = { ...published, status: 'draft', validFrom: undefined };
    const lists = { ...consulted({ packages: [revised] }), events: { all: [event], byKey: () => event } };
    expect(packagePicture(lists, anActor('reader'), revised.key)?.inForceFrom).toBe('2026-06-01');
  });

  it('[J16] is listed by name', () => {
    const other = { ...published, key: aKey(1001), name: 'Ändå' };
    const names = packagePictures(consulted({ packages: [other, published] }), anActor('coordinator'));
    expect(names.map(({ content }) => content.name)).toEqual([published.name, 'Ändå']);
  });
});
