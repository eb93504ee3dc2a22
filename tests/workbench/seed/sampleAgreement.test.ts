import { describe, expect, it } from 'vitest';
import { isPictureIntact } from '#domain/decision.ts';
import { editedByHand } from '#domain/seal.ts';
import { daysAfter } from '#domain/time.ts';
import { adoptionsOf } from '#usecases/adoptionsOf.ts';
import { brokenRules } from '#usecases/brokenRules.ts';
import { commentsOn } from '#usecases/commentsOn.ts';
import { decisionsOn } from '#usecases/decisionsOn.ts';
import { anActor } from '../../factories/entities.ts';
import { aCriterionId, aDay } from '../../factories/values.ts';
import { workspace } from './sampleWorkspace.ts';

const LOADED = aDay('2026-11-22');
const published = workspace.packages.all.filter(({ value }) => value.status === 'published');

describe('the agreement in the sample library', () => {
  it('stands against no rule, and nobody has edited it by hand', () => {
    expect(brokenRules(workspace)).toEqual([]);
    const sealed = [workspace.criteria, workspace.consultations, workspace.positions, workspace.decisions];
    expect(sealed.flatMap(({ all }) => all.filter((held) => held.seal === undefined || editedByHand(held)))).toEqual(
      [],
    );
  });

  it('has three packages in force, one decided, one asked about and one being drawn up', () => {
    const statuses = workspace.packages.all.map(({ value }) => value.status).toSorted();
    expect(statuses).toEqual(['decided', 'draft', 'inConsultation', 'published', 'published', 'published']);
  });

  it('has a decision with its picture for everything that is decided or published', () => {
    const decided = workspace.criteria.all.filter(
      ({ value }) => value.origin === 'own' && (value.status === 'published' || value.status === 'decided'),
    );
    const pictures = decided.map(({ value }) => decisionsOn(workspace, { kind: 'criterion', criterion: value.id })[0]);
    expect(decided.length).toBe(57);
    expect(pictures.filter((held) => held?.value.picture?.answers.length !== 21)).toEqual([]);
    expect(workspace.decisions.all.filter(({ value }) => !isPictureIntact(value))).toEqual([]);
  });

  it('has regions in every state of adoption, and some that have not considered a package', () => {
    const counts = published.map(({ value }) => adoptionsOf(workspace, value.key)?.counts);
    const sum = (state: 'planned' | 'adopted' | 'adoptedWithDeviations' | 'declined' | 'notConsidered') =>
      counts.reduce((total, each) => total + (each?.[state] ?? 0), 0);
    expect([sum('planned'), sum('adopted'), sum('adoptedWithDeviations'), sum('declined')]).toEqual([7, 30, 7, 3]);
    expect(sum('notConsidered')).toBe(16);
    for (const each of counts) expect(21 - (each?.notConsidered ?? 0)).toBeGreaterThanOrEqual(12);
  });

  it('has deviations to look at again this week, before long, and one that is late', () => {
    const due = workspace.deviations.all.flatMap(({ value }) => value.reconsiderOn ?? []);
    expect(due.filter((day) => day < LOADED).length).toBe(1);
    expect(due.filter((day) => day >= LOADED && day <= daysAfter(LOADED, 7)).length).toBe(2);
    expect(due.length).toBe(7);
  });

  it('has comments on what is being drawn up, some with a proposal and one answered', () => {
    const { threads } = commentsOn(workspace, aCriterionId('REG-KEM-002'), anActor('coordinator'));
    expect(threads.map(({ answer }) => answer?.value.about.kind)).toEqual(['answer', undefined]);
    const kinds = workspace.comments.all.map(({ value }) => value.about.kind);
    expect(new Set(kinds)).toEqual(new Set(['remark', 'amendment', 'answer']));
    const quotes = workspace.comments.all.flatMap(({ value: { about, criterion } }) =>
      about.kind === 'answer' || about.passage.quote === '' ? [] : [{ criterion, quote: about.passage.quote }],
    );
    const texts = new Map(workspace.criteria.all.map(({ value }) => [value.id, value.text]));
    expect(quotes.filter(({ criterion, quote }) => texts.get(criterion)?.includes(quote) !== true)).toEqual([]);
  });
});
