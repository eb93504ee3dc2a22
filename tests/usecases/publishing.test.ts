import { describe, expect, it } from 'vitest';
import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import { CRITERION_STATUSES } from '#domain/criterion.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { publishCriteria } from '#usecases/publishCriteria.ts';
import { publishPackage } from '#usecases/publishPackage.ts';
import { aMoment, anActor, aPackage, aPackageEdition, held } from '../factories/entities.ts';
import { aCriterionId, aDay, aHash, aKey } from '../factories/values.ts';
import {
  consulted,
  decisionOn,
  decisionOnPackage,
  editionOf,
  first,
  second,
  theEdition,
  thePackage,
} from './decided.ts';

const decided = { ...first, status: 'decided' as const };
const decidedToo = { ...second, status: 'decided' as const };
const ready: CriteriaPackage = { ...thePackage, status: 'decided' };
const decisions = [decisionOn(first), decisionOn(second), decisionOnPackage()];
const all = { criteria: [decided, decidedToo], packages: [ready], decisions };
const coordinator = anActor('coordinator');

const publish = (workspace: Workspace, value = ready, validFrom = aDay('2027-01-01')) =>
  publishPackage(workspace, coordinator, { base: held(value), validFrom }, aMoment());
const changesOf = (outcome: ReturnType<typeof publish> | ReturnType<typeof publishCriteria>): readonly Change[] =>
  outcome.ok ? outcome.value : [];

describe('a package is published', () => {
  it('[J14] after its criteria, and the log comes last', () => {
    expect(changesOf(publish(consulted(all)))).toMatchObject([
      { list: 'criteria', value: { id: first.id, status: 'published', publishedEdition: editionOf(first) } },
      { list: 'criteria', value: { id: second.id, status: 'published' } },
      { list: 'packages', value: { status: 'published', publishedEdition: theEdition.hash, validFrom: '2027-01-01' } },
      { list: 'events', value: { kind: 'published', subject: first.id, before: '', after: editionOf(first) } },
      { list: 'events' },
      { list: 'events', value: { subject: thePackage.key, after: theEdition.hash, note: '2027-01-01' } },
    ]);
  });

  it('[J12] leaving criteria as they are that are in force as its editions, under revision or not', () => {
    const inForce = { ...first, status: 'draft' as const, text: 'Nytt.', publishedEdition: editionOf(first) };
    const changes = changesOf(publish(consulted({ ...all, criteria: [inForce, decidedToo] })));
    expect(changes.filter(({ list }) => list === 'criteria')).toMatchObject([{ value: { id: second.id } }]);
  });

  it('[J13] and takes the one out whose place it takes', () => {
    const earlier = aPackage({ key: aKey(1001), status: 'published' });
    const replacing = { ...ready, replaces: earlier.key };
    const changes = changesOf(publish(consulted({ ...all, packages: [replacing, earlier] }), replacing));
    expect(changes).toContainEqual(expect.objectContaining({ value: { ...earlier, status: 'superseded' } }));
    expect(changes.at(-1)).toMatchObject({ value: { kind: 'moved', subject: earlier.key, after: 'superseded' } });
  });

  it('[J11] from today where neither decision nor coordinator said otherwise', () => {
    const outcome = publishPackage(consulted(all), coordinator, { base: held(ready) }, aMoment());
    expect(changesOf(outcome)[2]).toMatchObject({ list: 'packages', value: { validFrom: '2026-03-02' } });
  });

  it('[J11] from the day that was decided and from no other', () => {
    const dated = { ...ready, validFrom: aDay('2027-03-01'), validTo: aDay('2028-03-01') };
    const edition = aPackageEdition({}, { ...dated, items: aPackage().items });
    const value = { ...dated, items: aPackage().items };
    const workspace = {
      ...consulted({
        ...all,
        packages: [value],
        decisions: [
          decisionOn(first),
          decisionOnPackage({ subject: { kind: 'package', package: value.key, edition: edition.hash } }),
        ],
      }),
    };
    const lists = { ...workspace, packageEditions: { all: [held(edition)], byKey: () => held(edition) } };
    expect(publish(lists, value)).toEqual({ ok: false, error: { kind: 'validFromDecided', on: '2027-03-01' } });
    expect(publish(lists, value, aDay('2027-03-01')).ok).toBe(true);
  });

  it('[J10] by nobody but the coordinator', () => {
    for (const role of ['steeringGroup', 'areaCoordinator', 'workingGroup', 'regionContact'] as const) {
      expect(publishPackage(consulted(all), anActor(role), { base: held(ready) }, aMoment())).toEqual({
        ok: false,
        error: { kind: 'mayNotPublish' },
      });
    }
  });

  it('[J10] from no other status', () => {
    const published = CRITERION_STATUSES.filter((status) => publish(consulted(all), { ...ready, status }).ok);
    expect(published).toEqual(['decided']);
  });

  it('[J10] only as what a decision that counts decided last', () => {
    const refused = (those: typeof decisions) => publish(consulted({ ...all, decisions: those }));
    const byHand = { ...decisionOnPackage(), written: { ...held(ready).written } };
    expect(refused([decisionOn(first), decisionOn(second)])).toMatchObject({ error: { kind: 'notDecided' } });
    expect(refused([decisionOn(first), decisionOn(second), byHand])).toMatchObject({ error: { kind: 'notDecided' } });
    expect(refused([...decisions, decisionOnPackage({ key: aKey(1311), outcome: 'repealed' })])).toMatchObject({
      error: { kind: 'notDecided' },
    });
    expect(publish(consulted(all), { ...ready, scope: 'Ändrat för hand.' })).toMatchObject({
      error: { kind: 'textChanged' },
    });
  });

  it('[J12] not with criteria that are not decided, changed, or out of force', () => {
    const refusedWith = (over: object, those = decisions) =>
      publish(consulted({ ...all, criteria: [{ ...decided, ...over }, decidedToo], decisions: those }));
    const error = { kind: 'criteriaNotDecided', ids: [first.id] };
    expect(refusedWith({}, [decisionOn(second), decisionOnPackage()])).toEqual({ ok: false, error });
    expect(refusedWith({ text: 'Ändrat för hand.' })).toEqual({ ok: false, error });
    expect(refusedWith({ status: 'readyForDecision' })).toEqual({ ok: false, error });
    expect(refusedWith({ status: 'repealed', publishedEdition: editionOf(first) })).toEqual({ ok: false, error });
  });
});

describe('criteria are published without a package', () => {
  const wish = (over: object = {}) => ({ criteria: [first.id], ...over });
  const published = (over: object = {}, criteria = [decided, second]) =>
    publishCriteria(consulted({ ...all, criteria }), coordinator, wish(over), aMoment());
  const inForce = { ...second, status: 'published' as const, publishedEdition: editionOf(second) };

  it('[J12] as the edition that was decided', () => {
    expect(changesOf(published())).toMatchObject([
      { value: { status: 'published', publishedEdition: editionOf(first) } },
      { value: { kind: 'published', subject: first.id } },
    ]);
  });

  it('[J13] in the place of others, which stay readable', () => {
    expect(changesOf(published({ supersedes: [second.id] }, [decided, inForce]))).toMatchObject([
      {},
      { value: { id: second.id, status: 'superseded', publishedEdition: editionOf(second) } },
      {},
      { value: { kind: 'moved', subject: second.id, after: 'superseded', note: first.id } },
    ]);
  });

  it.each([
    ['[J12] none is chosen', { criteria: [] }, { kind: 'nothingChosen' }],
    ['[J12] one is gone', { criteria: [aCriterionId('REG-INK-099')] }, { kind: 'criterionMissing', id: 'REG-INK-099' }],
    [
      '[J10] one waits to be decided',
      { criteria: [second.id] },
      { kind: 'wrongStatus', id: second.id, status: 'readyForDecision' },
    ],
    ['[J13] one takes its own place', { supersedes: [first.id] }, { kind: 'supersedesItself', id: first.id }],
    [
      '[J13] what goes is gone',
      { supersedes: [aCriterionId('REG-INK-099')] },
      { kind: 'criterionMissing', id: 'REG-INK-099' },
    ],
    [
      '[J13] what goes is not in force',
      { supersedes: [second.id] },
      { kind: 'notInForce', id: second.id, status: 'readyForDecision' },
    ],
  ])('not when %s', (_rule, over, error) => {
    expect(published(over)).toEqual({ ok: false, error });
  });

  it('[J12] not when the decision was on another text, or by somebody else', () => {
    const notDecided = { error: { kind: 'notDecided', id: first.id } };
    expect(published({}, [{ ...decided, text: 'Annat.' }, second])).toMatchObject(notDecided);
    const subject = { kind: 'criterion' as const, criterion: first.id, edition: aHash('b') };
    const lists = consulted({ criteria: [decided], decisions: [decisionOn(first, { subject })] });
    expect(publishCriteria(lists, coordinator, wish(), aMoment())).toMatchObject(notDecided);
    expect(publishCriteria(consulted(all), anActor('steeringGroup'), wish(), aMoment())).toMatchObject({
      error: { kind: 'mayNotPublish' },
    });
  });
});
