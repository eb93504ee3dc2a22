import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criterion.ts';
import { pictureHashOf, type Decision } from '#domain/decision.ts';
import type { Signature } from '#domain/workspace.ts';
import { brokenRules } from '#usecases/brokenRules.ts';
import {
  aConsultation,
  aCriterion,
  aDecision,
  aDeviation,
  anAdoption,
  anEdition,
  aPackage,
  aPackageEdition,
  aRoleAssignment,
  aWorkspace,
  held,
} from '../factories/entities.ts';
import { aCriterionId, aHash, aKey, anEmail, anInstant } from '../factories/values.ts';

const COORDINATOR = anEmail('samordnare@samsyn.example');
const STEERING = anEmail('styrgrupp@samsyn.example');
const roles = [
  aRoleAssignment(),
  aRoleAssignment({ key: aKey(701), email: COORDINATOR, role: 'coordinator', region: undefined }),
  aRoleAssignment({ key: aKey(702), email: STEERING, role: 'steeringGroup', region: undefined }),
];
const by = (email = anEmail()): { readonly written: Signature } => ({
  written: { email, name: 'Någon', at: anInstant('2026-03-01T10:00:00.000Z') },
});
const edition = anEdition();
const packageEdition = aPackageEdition();
const consulted = (state: 'open' | 'closed') => held(aConsultation({ state, package: aKey(1000) }), by(COORDINATOR));
const decision = (over: Partial<Decision> = {}) => held(aDecision(over), by(STEERING));
const onPackage = (over: Partial<Decision> = {}) =>
  decision({
    key: aKey(1301),
    subject: { kind: 'package', package: aKey(1000), edition: packageEdition.hash },
    picture: undefined,
    pictureHash: undefined,
    ...over,
  });
const brokenIn = (over: Parameters<typeof aWorkspace>[0]) =>
  brokenRules(aWorkspace({ roles, editions: [edition], packageEditions: [packageEdition], ...over })).map(
    ({ list, broken }) => [list, broken],
  );
const foundIn = brokenIn;
const lacking = (criterion: Partial<Criterion>, over: Parameters<typeof aWorkspace>[0] = {}) =>
  brokenIn({ criteria: [aCriterion(criterion)], ...over }).map(([, broken]) => broken);

describe('decisions against the rules', () => {
  it('[I8] are those that nobody of the steering group recorded', () => {
    const byHand = held(aDecision(), by(COORDINATOR));
    expect(brokenIn({ decisions: [byHand] })).toEqual([
      ['decisions', { kind: 'wrongRole', needs: ['steeringGroup'], on: '2026-03-01' }],
    ]);
    expect(brokenIn({ decisions: [decision()] })).toEqual([]);
  });

  it('[I9] are those whose picture was changed, taken away or never there', () => {
    const { picture } = aDecision();
    if (picture === undefined) throw new Error('The builder gives a picture.');
    const nicer = { ...picture, answers: picture.answers.map((each) => ({ ...each, reservation: 'Struken' })) };
    expect(brokenIn({ decisions: [decision({ picture: nicer })] })).toEqual([
      ['decisions', { kind: 'pictureNotIntact' }],
    ]);
    expect(pictureHashOf(nicer)).not.toBe(aDecision().pictureHash);
    expect(brokenIn({ decisions: [decision({ picture: undefined })] })).toEqual([
      ['decisions', { kind: 'pictureNotIntact' }],
    ]);
    expect(brokenIn({ decisions: [decision({ picture: undefined, pictureHash: undefined })] })).toEqual([
      ['decisions', { kind: 'pictureMissing' }],
    ]);
    const repeal = decision({ outcome: 'repealed', picture: undefined, pictureHash: undefined });
    expect(brokenIn({ decisions: [repeal, onPackage()] })).toEqual([]);
  });

  it('[I10] are those on an edition that is not there, as are such adoptions', () => {
    const lost = aHash('c');
    const subject = { kind: 'criterion' as const, criterion: aCriterion().id, edition: lost };
    const package_ = { kind: 'package' as const, package: aKey(1000), edition: packageEdition.hash };
    const adoption = anAdoption();
    expect(brokenIn({ decisions: [decision({ subject })] })).toEqual([
      ['decisions', { kind: 'editionMissing', edition: lost }],
    ]);
    const rows = { decisions: [onPackage({ subject: package_ })], adoptions: [adoption], packageEditions: [] };
    expect(brokenIn(rows)).toEqual([
      ['decisions', { kind: 'editionMissing', edition: packageEdition.hash }],
      ['adoptions', { kind: 'editionMissing', edition: packageEdition.hash }],
    ]);
  });
});

describe('adoptions against the rules', () => {
  it('[I11] are those by nobody who speaks for the region', () => {
    const fault = { kind: 'notContact', region: '12', on: '2026-03-01' };
    const rows = { adoptions: [held(anAdoption(), by(COORDINATOR))], deviations: [held(aDeviation(), by(STEERING))] };
    expect(brokenIn(rows)).toEqual([
      ['adoptions', fault],
      ['deviations', fault],
    ]);
  });

  it('[I12] are those that lack deviations or reasons', () => {
    const deviating = anAdoption({ state: 'adoptedWithDeviations' });
    const missing = ['adoptions', { kind: 'deviationsMissing' }];
    const inForce = aPackage({ status: 'published', publishedEdition: packageEdition.hash });
    const brokenIn = (over: Parameters<typeof aWorkspace>[0]) =>
      foundIn({ packages: [inForce], decisions: [onPackage()], ...over });
    expect(foundIn({ adoptions: [deviating], packages: [aPackage({ status: 'draft' })] })).toEqual([]);
    expect(brokenIn({ adoptions: [deviating] })).toEqual([missing]);
    expect(brokenIn({ adoptions: [deviating], deviations: [aDeviation({ isEnded: true })] })).toEqual([missing]);
    expect(brokenIn({ adoptions: [deviating], deviations: [aDeviation()] })).toEqual([]);
    expect(brokenIn({ adoptions: [deviating], deviations: [aDeviation({ reason: '' })] })).toEqual([
      ['deviations', { kind: 'reasonMissing' }],
    ]);
    expect(brokenIn({ adoptions: [anAdoption({ state: 'declined' })] })).toEqual([
      ['adoptions', { kind: 'reasonMissing' }],
    ]);
  });

  it('[I3] are all rows of a region on one package or criterion but the last', () => {
    const later = by();
    const adoptions = [held(anAdoption({ key: aKey(1401) }), later), held(anAdoption())];
    const twice = { kind: 'saidTwice', region: '12' };
    const found = brokenIn({ adoptions, deviations: [aDeviation(), aDeviation({ key: aKey(1501) })] });
    expect(found).toMatchObject([
      ['adoptions', twice],
      ['deviations', twice],
    ]);
  });
});

describe('[I14] a status that no row supports', () => {
  const { hash } = edition;

  it.each([
    ['inConsultation', { consultations: [consulted('closed')] }, 'openConsultation'],
    ['readyForDecision', { consultations: [consulted('open')] }, 'closedConsultation'],
    ['decided', {}, 'decision'],
    ['decided', { decisions: [decision({ outcome: 'rejected' })] }, 'decision'],
    ['decided', { decisions: [held(aDecision(), by(COORDINATOR))] }, 'decision'],
    ['referredBack', { decisions: [decision()] }, 'decision'],
    ['repealed', {}, 'decision'],
    ['published', { decisions: [decision()] }, 'publishedEdition'],
  ] as const)('of a criterion: %s with %j', (status, rows, lacks) => {
    expect(lacking({ status }, rows)).toContainEqual({ kind: 'statusUnsupported', status, lacks });
  });

  it.each([
    ['inConsultation', { consultations: [consulted('open')] }],
    ['readyForDecision', { consultations: [consulted('closed')] }],
    ['decided', { decisions: [decision()] }],
    ['referredBack', { decisions: [decision({ outcome: 'referredBack' })] }],
    ['draft', {}],
    ['inReview', {}],
    ['dormant', {}],
  ] as const)('is none: %s with what it takes', (status, rows) => {
    expect(lacking({ status }, rows)).toEqual([]);
  });

  it('is none for what is published and decided, or published by the national agency', () => {
    expect(lacking({ status: 'published', publishedEdition: hash }, { decisions: [decision()] })).toEqual([]);
    const national = { id: aCriterionId('UHM-INK-001'), status: 'published' as const };
    expect(lacking(national)).toEqual([]);
    const ofNational = anEdition({}, aCriterion(national));
    expect(lacking({ ...national, publishedEdition: ofNational.hash }, { editions: [ofNational] })).toEqual([]);
    expect(lacking({ status: 'published', publishedEdition: hash })).toEqual([
      { kind: 'statusUnsupported', status: 'published', lacks: 'decision' },
    ]);
    expect(
      lacking({ status: 'draft', publishedEdition: hash, text: 'Revideras' }, { decisions: [decision()] }),
    ).toEqual([]);
  });

  it('is found where the text was changed by hand after the decision', () => {
    const other = { text: 'Minst 2 viktprocent.' };
    const decisions = [decision()];
    expect(lacking({ status: 'decided', ...other }, { decisions })).toEqual([
      { kind: 'statusUnsupported', status: 'decided', lacks: 'decidedText' },
    ]);
    expect(lacking({ status: 'published', publishedEdition: hash, ...other }, { decisions })).toEqual([
      { kind: 'statusUnsupported', status: 'published', lacks: 'decidedText' },
    ]);
    const spaced = { text: `${aCriterion().text}\r\n` };
    expect(lacking({ status: 'decided', ...spaced }, { decisions })).toEqual([]);
  });

  it.each([
    ['inConsultation', { consultations: [consulted('open')] }, undefined],
    ['inConsultation', {}, 'openConsultation'],
    ['readyForDecision', { consultations: [consulted('open')] }, 'closedConsultation'],
    ['decided', {}, 'decision'],
    ['decided', { decisions: [onPackage()] }, undefined],
    ['published', { decisions: [onPackage()] }, 'publishedEdition'],
    ['repealed', { decisions: [onPackage()] }, 'decision'],
  ] as const)('of a package: %s with %j', (status, rows, lacks) => {
    const found = brokenIn({ criteria: [aCriterion({ status: 'draft' })], packages: [aPackage({ status })], ...rows });
    const expected = lacks === undefined ? [] : [['packages', { kind: 'statusUnsupported', status, lacks }]];
    expect(found).toEqual(expected);
  });

  it('of a package: published as an edition that is decided and there', () => {
    const published = aPackage({ status: 'published', publishedEdition: packageEdition.hash });
    expect(brokenIn({ packages: [published], decisions: [onPackage()] })).toEqual([]);
    expect(brokenIn({ packages: [published] })).toEqual([
      ['packages', { kind: 'statusUnsupported', status: 'published', lacks: 'decision' }],
    ]);
  });
});
