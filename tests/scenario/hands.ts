import { stanceOf } from '#domain/position.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import { pictureHashOf } from '#domain/decision.ts';
import { standingIn } from '#usecases/consultationOf.ts';
import { decisionsOn } from '#usecases/decisionsOn.ts';
import { recordPosition } from '#usecases/recordPosition.ts';
import { adoptionsOf } from '#usecases/adoptionsOf.ts';
import { aDecision, anAdoption } from '../factories/entities.ts';
import { consultationOn } from './consulting.ts';
import { packageOf } from './preparing.ts';
import { contactOf, COUNTIES, CREW } from './site.ts';
import type { Year } from './year.ts';

/** A reader turns a region's answer in the list; it does not count until the contact answers again. */
export async function turnAnswer(year: Year, index: number): Promise<void> {
  const consultation = consultationOn(year.seen(), index, year.seen());
  const item = consultation.value.items.at(-1);
  const region = COUNTIES[5];
  const row = year
    .seen()
    .positions.all.find(
      ({ value }) =>
        value.consultation === consultation.value.key && value.criterion === item?.criterion && value.region === region,
    );
  if (row === undefined || item === undefined || region === undefined) throw new Error('There is no answer to turn.');
  const value = { ...row.value, stance: stanceOf('rejects', 'Skrivet av någon annan.') };
  await year.byHand('answer turned', async () => {
    await year.site.changeByHand(CREW.reader, 'positions', { row, value });
    return [{ list: 'positions', rowId: row.rowId, kind: 'notContact' }];
  });
  const counted = standingIn(year.seen(), consultation.value, item).regions.find((each) => each.region.code === region);
  if (counted?.answer.kind !== 'unverified')
    year.fault(`an answer turned by hand is ${counted?.answer.kind ?? 'gone'}`);

  if (index % 2 === 1) return;
  year.mended('positions', row.rowId);
  const input = { consultation: consultation.value.key, ...item, editionRead: item.edition, region };
  await year.act('answers anew', contactOf(region), (workspace, actor, at) =>
    recordPosition(workspace, actor, { ...input, stance: stanceOf('endorses', '') }, at),
  );
}

/** The contact changes the own answer in the list when the consultation is over. */
export async function answerLate(year: Year, index: number): Promise<void> {
  const consultation = consultationOn(year.seen(), index, year.seen());
  const [region] = COUNTIES;
  const row = year
    .seen()
    .positions.all.find(({ value }) => value.consultation === consultation.value.key && value.region === region);
  if (row === undefined || region === undefined) throw new Error('There is no answer to change.');
  const value = { ...row.value, stance: stanceOf('abstains', 'Ändrat i efterhand.') };
  await year.byHand('answer changed late', async () => {
    await year.site.changeByHand(contactOf(region), 'positions', { row, value });
    return [{ list: 'positions', rowId: row.rowId, kind: 'tooLate' }];
  });
}

/** A decision in the list by nobody who decides, and a status to go with it. */
export async function forgeDecision(year: Year, index: number): Promise<void> {
  const back = year.seen().criteria.all.find(({ value }) => value.status === 'referredBack');
  const { picture, key } = decisionsOf(year, index);
  if (back === undefined || picture === undefined) throw new Error('There is nothing to forge.');
  const edition = hashOf(contentOf(back.value));
  const subject = { kind: 'criterion' as const, criterion: back.value.id, edition };
  const forged = aDecision({ key: year.moment().newKey(), subject, picture, pictureHash: pictureHashOf(picture) });
  await year.byHand('decision forged', async () => {
    const { id } = await year.site.addByHand(CREW.coordinator, 'decisions', forged);
    return [{ list: 'decisions', rowId: id, kind: 'wrongRole' }];
  });
  await year.byHand('status set', async () => {
    await year.site.changeByHand(CREW.reader, 'criteria', { row: back, value: { ...back.value, status: 'decided' } });
    return [{ list: 'criteria', rowId: back.rowId, kind: 'statusUnsupported' }];
  });
  const counted = decisionsOn(year.seen(), { kind: 'criterion', criterion: back.value.id });
  if (counted.some(({ value }) => value.key === forged.key || value.key === key))
    year.fault('a forged decision counts');
  const row = year.seen().criteria.byKey(back.value.key);
  if (row === undefined) throw new Error('The criterion is gone.');
  year.mended('criteria', row.rowId);
  await year.byHand('status set back', async () => {
    await year.site.changeByHand(CREW.coordinator, 'criteria', { row, value: back.value });
    return [];
  });
}

function decisionsOf(year: Year, index: number) {
  const [item] = consultationOn(year.seen(), index, year.seen()).value.items;
  const found = item && decisionsOn(year.seen(), { kind: 'criterion', criterion: item.criterion })[0];
  if (found === undefined) throw new Error('Nothing is decided.');
  return found.value;
}

/** The picture of a decision is made nicer afterwards; the decision no longer counts until it is as it was. */
export async function retouch(year: Year, index: number): Promise<void> {
  const { key } = decisionsOf(year, index);
  const row = year.seen().decisions.byKey(key);
  if (row?.value.picture === undefined || row.value.subject.kind !== 'criterion')
    throw new Error('There is no picture.');
  const { picture, subject } = row.value;
  const nicer = {
    ...picture,
    answers: picture.answers.map((each) => ({ ...each, answer: 'endorses' as const, reason: '' })),
  };
  const working = year.seen().criteria.all.find(({ value }) => value.id === subject.criterion);
  if (working === undefined) throw new Error('The criterion is gone.');
  await year.byHand('picture retouched', async () => {
    await year.site.changeByHand(CREW.steeringGroup, 'decisions', { row, value: { ...row.value, picture: nicer } });
    return [
      { list: 'decisions', rowId: row.rowId, kind: 'pictureNotIntact' },
      { list: 'criteria', rowId: working.rowId, kind: 'statusUnsupported' },
    ];
  });
  const after = year.seen().decisions.byKey(key);
  if (after === undefined) throw new Error('The decision is gone.');
  year.mended('decisions', row.rowId);
  year.mended('criteria', working.rowId);
  await year.byHand('picture restored', async () => {
    await year.site.changeByHand(CREW.steeringGroup, 'decisions', { row: after, value: row.value });
    return [];
  });
}

/** Somebody adopts for a region that has said nothing. */
export async function adoptForOthers(year: Year, index: number): Promise<void> {
  const { key, publishedEdition } = packageOf(year.seen(), index).value;
  const region = COUNTIES[6];
  if (publishedEdition === undefined || region === undefined) throw new Error('There is nothing to adopt.');
  const value = anAdoption({ key: year.moment().newKey(), region, package: key, edition: publishedEdition });
  await year.byHand('adoption forged', async () => {
    const { id } = await year.site.addByHand(CREW.coordinator, 'adoptions', value);
    return [{ list: 'adoptions', rowId: id, kind: 'notContact' }];
  });
  const found = adoptionsOf(year.seen(), key)?.regions.find((each) => each.region.code === region)?.standing.kind;
  if (found !== 'unverified') year.fault(`a forged adoption is ${found ?? 'gone'}`);
}
