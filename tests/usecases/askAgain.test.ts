import { describe, expect, it } from 'vitest';
import type { Consultation } from '#domain/consultation.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import { askAgain, type AskAgain } from '#usecases/askAgain.ts';
import {
  aConsultation,
  aCriterion,
  aMoment,
  anActor,
  anEdition,
  aPackage,
  aPackageEdition,
  aWorkspace,
} from '../factories/entities.ts';
import { aCriterionId, aDay, aHash, aKey } from '../factories/values.ts';

const coordinator = anActor('coordinator');
const changed = aCriterion({ text: 'Minst 30 viktprocent av produkten ska vara av förnybart material.' });
const [before, after] = [hashOf(contentOf(aCriterion())), hashOf(contentOf(changed))];
const again = (over: Partial<AskAgain> = {}): AskAgain => ({
  consultation: aKey(500),
  criterion: changed.id,
  comment: ' Höjd gräns ',
  ...over,
});
const rows = (over: Partial<Consultation> = {}) => ({
  criteria: [changed],
  editions: [anEdition()],
  consultations: [aConsultation(over)],
});
const workspace = aWorkspace(rows());
const LONG = 'å'.repeat(30_000);

describe('the coordinator asks again about a changed text', () => {
  it('[C8] freezes the new text as the next version, asks about that one and logs it', () => {
    const outcome = askAgain(workspace, coordinator, again(), aMoment());
    expect(outcome).toMatchObject({
      ok: true,
      value: [
        {
          kind: 'create',
          list: 'editions',
          value: { version: 2, hash: after, changeClass: 'meaning', comment: 'Höjd gräns' },
        },
        {
          kind: 'update',
          list: 'consultations',
          value: { items: [{ criterion: changed.id, edition: after, carriedFrom: [] }] },
        },
        { kind: 'create', list: 'events', value: { kind: 'askedAgain', subject: changed.id, before, after } },
      ],
    });
  });

  it('[C8] leaves the other criteria of the consultation as they are', () => {
    const other = { criterion: aCriterionId('REG-INK-013'), edition: aHash('b'), carriedFrom: [aHash('c')] };
    const items = [other, { criterion: changed.id, edition: before, carriedFrom: [] }];
    const outcome = askAgain(aWorkspace(rows({ items })), coordinator, again(), aMoment());
    expect(outcome.ok && outcome.value.find(({ list }) => list === 'consultations')?.value).toMatchObject({
      items: [other, { edition: after }],
    });
  });

  it('[C8] freezes the package anew with that edition and nothing else that was done to it since', () => {
    const edited = aPackage({ scope: 'Ändrad för hand i listan.' });
    const frozen = aPackageEdition();
    const outcome = askAgain(
      aWorkspace({
        ...rows({ package: edited.key, packageEdition: frozen.hash }),
        packages: [edited],
        packageEditions: [frozen],
      }),
      coordinator,
      again(),
      aMoment(),
    );
    const changes = outcome.ok ? outcome.value : [];
    const refrozen = changes.find(({ list }) => list === 'packageEditions')?.value;
    expect(refrozen).toMatchObject({ version: 2, content: { scope: aPackage().scope, items: [{ edition: after }] } });
    expect(changes.find(({ list }) => list === 'consultations')?.value).toMatchObject({
      packageEdition: refrozen && 'hash' in refrozen ? refrozen.hash : undefined,
    });
  });

  it.each([
    ['the text is the one already asked about', { ...rows(), criteria: [aCriterion()] }, again(), 'textUnchanged'],
    ['the consultation is gone', { ...rows(), consultations: [] }, again(), 'consultationMissing'],
    ['it has been closed', rows({ state: 'closed' }), again(), 'consultationClosed'],
    ['its last day is over', rows({ closesOn: aDay('2026-03-01') }), again(), 'consultationClosed'],
    ['the criterion is not part of it', rows({ items: [] }), again(), 'notInConsultation'],
    [
      'the text is too long for an edition',
      { ...rows(), criteria: [aCriterion({ text: LONG, evidence: LONG, rationale: LONG })] },
      again(),
      'contentTooLong',
    ],
    ['the comment is too long for a column', rows(), again({ comment: 'x'.repeat(4001) }), 'commentTooLong'],
    [
      'the frozen package is gone',
      rows({ package: aKey(1000), packageEdition: aPackageEdition().hash }),
      again(),
      'packageEditionMissing',
    ],
  ])('[C8] refuses when %s', (_rule, held, asking, kind) => {
    expect(askAgain(aWorkspace(held), coordinator, asking, aMoment())).toMatchObject({ ok: false, error: { kind } });
  });

  it.each(['regionContact', 'areaCoordinator', 'steeringGroup', 'nobody'] as const)('[C1] refuses %s', (role) => {
    const outcome = askAgain(workspace, anActor(role), again({ carryForward: true }), aMoment());
    expect(outcome).toEqual({ ok: false, error: { kind: 'mayNotOpen' } });
  });
});

describe('the coordinator says that a change is editorial', () => {
  const carrying = again({ carryForward: true });

  it('[C13] lets the answers follow, those that had followed before included, and logs the choice', () => {
    const items = [{ criterion: changed.id, edition: before, carriedFrom: [aHash('c')] }];
    expect(askAgain(aWorkspace(rows({ items })), coordinator, carrying, aMoment())).toMatchObject({
      ok: true,
      value: [
        { value: { hash: after, changeClass: 'editorial' } },
        { value: { items: [{ edition: after, carriedFrom: [before, aHash('c')] }] } },
        { value: { kind: 'carriedForward', subject: changed.id, before, after, note: 'Höjd gräns' } },
      ],
    });
  });

  it('[C13] names no edition as carried to itself when a text goes back to what it was', () => {
    const items = [{ criterion: changed.id, edition: aHash('c'), carriedFrom: [after, before] }];
    const outcome = askAgain(aWorkspace(rows({ items })), coordinator, carrying, aMoment());
    expect(outcome.ok && outcome.value.find(({ list }) => list === 'consultations')?.value).toMatchObject({
      items: [{ edition: after, carriedFrom: [aHash('c'), before] }],
    });
  });

  it('[C13] may do so until it is closed, also when its last day is over', () => {
    const over = aWorkspace(rows({ closesOn: aDay('2026-03-01') }));
    expect(askAgain(over, coordinator, carrying, aMoment()).ok).toBe(true);
    const closed = aWorkspace(rows({ state: 'closed' }));
    expect(askAgain(closed, coordinator, carrying, aMoment())).toMatchObject({ error: { kind: 'consultationClosed' } });
  });

  it.each([
    ['level', { level: 'advanced' as const }],
    ['kind', { kind: 'award' as const }],
  ])('[C13] refuses another %s', (fact, over) => {
    const other = aWorkspace({ ...rows(), criteria: [{ ...changed, ...over }] });
    expect(askAgain(other, coordinator, carrying, aMoment())).toEqual({
      ok: false,
      error: { kind: 'notEditorial', changed: fact },
    });
  });
});
