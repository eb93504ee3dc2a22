import { contentOf, hashOf } from '#domain/edition.ts';
import type { Criterion } from '#domain/criterion.ts';
import type { Held } from '#domain/workspace.ts';
import { answerComment } from '#usecases/answerComment.ts';
import { leaveComment } from '#usecases/leaveComment.ts';
import { saveCriterion } from '#usecases/saveCriterion.ts';
import { showPresence } from '#usecases/showPresence.ts';
import { aCounty } from '../factories/values.ts';
import { draftsOf, groupOf } from './preparing.ts';
import { contactOf, COUNTIES, CREW } from './site.ts';
import type { Year } from './year.ts';

/** Regions comment, propose other words, and are answered; two people edit one text at once. */
export async function discuss(year: Year, index: number): Promise<void> {
  const [first, second] = draftsOf(year.seen(), groupOf(index));
  if (first === undefined || second === undefined) throw new Error('There is nothing to discuss.');
  for (const region of COUNTIES.slice(0, 3)) await say(year, first, region);
  await year.refused(
    'comments',
    CREW.reader,
    (workspace, actor, at) => leaveComment(workspace, actor, { ...remarkOn(first), text: 'Hej' }, at),
    'mayNotComment',
  );
  const remarks = year.seen().comments.all.filter(({ value }) => value.criterion === first.value.id);
  for (const { value } of remarks) {
    const isProposal = value.about.kind === 'amendment';
    const input = {
      comment: value.key,
      outcome: isProposal ? 'accepted' : 'declined',
      text: 'Tack.',
      apply: isProposal,
    } as const;
    await year.refused(
      'comments answered',
      contactOf(aCounty('03')),
      (workspace, actor, at) => answerComment(workspace, actor, input, at),
      'mayNotAnswer',
    );
    await year.act('comments answered', CREW.workingGroup, (workspace, actor, at) =>
      answerComment(workspace, actor, input, at),
    );
  }
  await editTogether(year, second);
}

function remarkOn({ value }: Held<Criterion>) {
  const passage = { field: 'text' as const, quote: 'viktprocent' };
  return { criterion: value.id, readHash: hashOf(contentOf(value)), passage };
}

async function say(year: Year, about: Held<Criterion>, region: (typeof COUNTIES)[number]): Promise<void> {
  const remark = { ...remarkOn(about), region, text: 'Vi vill ha en tydligare gräns.' };
  const input = region === COUNTIES[0] ? { ...remark, proposed: 'procent av vikten' } : remark;
  await year.act('comments', contactOf(region), (workspace, actor, at) => leaveComment(workspace, actor, input, at));
}

/** The coordinator and the working group have the same text open; who saves last is asked, and lets the other's stand. */
async function editTogether(year: Year, { value: { key, id } }: Held<Criterion>): Promise<void> {
  for (const who of [CREW.coordinator, CREW.workingGroup]) {
    await year.act('signs of life', who, (workspace, actor, at) => showPresence(workspace, actor, { editing: id }, at));
  }
  const [one, other] = [CREW.coordinator, CREW.workingGroup].map(year.replicaOf);
  await Promise.all([one?.pull(), other?.pull()]);
  const base = other?.workspace().criteria.byKey(key);
  if (one === undefined || other === undefined || base === undefined) throw new Error(`${id} is not there.`);
  await save(year, CREW.coordinator, 'Minst 41 viktprocent ska vara förnybart.');
  const change = { ...base.value, text: 'Minst 43 viktprocent ska vara förnybart.' };
  const [outcome] = await other.commit([{ kind: 'update', list: 'criteria', base, value: change }]);
  if (outcome?.kind !== 'conflict' || outcome.pending === undefined) {
    year.fault(`two edits of ${id} ended as ${outcome?.kind ?? 'nothing'}`);
    return;
  }
  year.count('conflicts');
  await other.discard(outcome.pending);
  await year.act('signs of life', CREW.coordinator, (workspace, actor, at) =>
    showPresence(workspace, actor, { editing: undefined }, at),
  );

  async function save(into: Year, who: typeof CREW.coordinator, text: string): Promise<void> {
    await into.act('criteria saved', who, (workspace, actor, at) => {
      const held = workspace.criteria.byKey(key);
      if (held === undefined) throw new Error(`${id} is not there.`);
      return saveCriterion(workspace, actor, { base: held, draft: { ...held.value, text } }, at);
    });
  }
}
