import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { actorOf } from '#usecases/actorOf.ts';
import { criterionPicture } from '#usecases/criterionPicture.ts';
import {
  aConsultation,
  aCriterion,
  anEdition,
  aPosition,
  aRoleAssignment,
  aWorkspace,
  held,
} from '../factories/entities.ts';
import { aCounty, aCriterionId, aDay, aHash, aKey, anEmail, anInstant } from '../factories/values.ts';

const rows = {
  criteria: [aCriterion()],
  editions: [anEdition()],
  consultations: [aConsultation()],
  positions: [aPosition()],
};

describe('the picture of a criterion', () => {
  it('shows version, consultation and standing as of the rows that are there', () => {
    const picture = criterionPicture(aWorkspace(rows), aCriterionId(), 'everyone');
    expect(picture).toMatchObject({
      version: 1,
      consultation: { isTextUnchanged: true },
      standing: { verdict: 'unanimous' },
    });
  });

  it('[S2] makes every answer stale when a comma of the text is changed by hand', () => {
    const picture = criterionPicture(
      aWorkspace({ ...rows, criteria: [aCriterion({ text: 'Minst 20, viktprocent.' })] }),
      aCriterionId(),
      'everyone',
    );
    expect(picture).toMatchObject({
      version: 2,
      consultation: { isTextUnchanged: false },
      standing: { counts: { stale: 1, endorses: 0 } },
    });
  });

  it('[S5] does not count a position last written by somebody who does not speak for the region', () => {
    const forged = held(aPosition(), {
      written: { email: anEmail('lasare@samsyn.example'), name: 'Läsare', at: anInstant() },
    });
    const picture = criterionPicture(aWorkspace({ ...rows, positions: [forged] }), aCriterionId(), 'everyone');
    expect(picture?.standing?.counts).toMatchObject({ unverified: 1, endorses: 0 });
  });

  it('[E5] leaves out an edition whose hash does not fit', () => {
    const picture = criterionPicture(
      aWorkspace({ ...rows, editions: [anEdition({ hash: aHash('c') })] }),
      aCriterionId(),
      'everyone',
    );
    expect(picture?.editions).toEqual([]);
  });

  it('is the same object until the snapshot changes, and undefined for a criterion that is not there', () => {
    const workspace = aWorkspace(rows);
    expect(criterionPicture(workspace, aCriterionId(), 'everyone')).toBe(
      criterionPicture(workspace, aCriterionId(), 'everyone'),
    );
    expect(criterionPicture(workspace, aCriterionId('REG-INK-099'), 'everyone')).toBeUndefined();
  });

  it('[C9] shows the open consultation before a closed one', () => {
    const closed = aConsultation({ key: aKey(501), opensOn: aDay('2026-03-01'), state: 'closed' });
    const picture = criterionPicture(
      aWorkspace({ ...rows, consultations: [aConsultation(), closed] }),
      aCriterionId(),
      'everyone',
    );
    expect(picture?.consultation?.held.value.key).toBe(aKey(500));
    expect(picture?.consultation?.item.edition).toBe(hashOf(contentOf(aCriterion())));
  });

  it('[C9] shows of several that are open the one that opened last', () => {
    const later = aConsultation({ key: aKey(501), opensOn: aDay('2026-03-01') });
    const pictureOf = (...consultations: ReturnType<typeof aConsultation>[]) =>
      criterionPicture(aWorkspace({ ...rows, consultations }), aCriterionId(), 'everyone')?.consultation?.held.value
        .key;
    expect([pictureOf(aConsultation(), later), pictureOf(later, aConsultation())]).toEqual([aKey(501), aKey(501)]);
  });
});

describe('the signed-in person', () => {
  it('[R1] holds the roles that the list gives on the day, and no other', () => {
    const person = { email: anEmail(), name: 'Kontaktperson' };
    const workspace = aWorkspace({
      roles: [
        aRoleAssignment(),
        aRoleAssignment({ key: aKey(701), region: aCounty('01'), to: aDay('2026-01-31') }),
        aRoleAssignment({ key: aKey(702), role: 'coordinator', email: anEmail('annan@samsyn.example') }),
      ],
    });
    const actor = actorOf(workspace, person, aDay('2026-03-02'));
    expect([...actor.roles]).toEqual(['regionContact']);
    expect(actor.speaksFor).toEqual(['12']);
    expect(actorOf(workspace, person, aDay('2026-01-31')).speaksFor).toEqual(['01', '12']);
  });
});
