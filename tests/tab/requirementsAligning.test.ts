import { describe, expect, it } from 'vitest';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { ComposedAlignment } from '#language/alignment/alignParts.ts';
import type { RequirementToAlign } from '#language/alignment/aligner.ts';
import { openAligning, type AligningState, type ToCompare } from '#tab/requirements/aligning.ts';
import { questionOf } from '#tab/requirements/question.ts';
import type { Asked, LanguageWork } from '#worker/languageWork.ts';
import { aRegionalRequirement, held } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { languageHere } from '../fakes/languageHere.ts';

type Question = {
  readonly texts: readonly string[];
  readonly asked: Asked | undefined;
  readonly answer: () => Promise<void>;
  readonly fail: () => Promise<void>;
};

/** A worker that answers when the test says so; every requirement is like criterion one. */
function worker() {
  const questions: Question[] = [];
  const language: LanguageWork = {
    ...languageHere(),
    align: (requirements, asked) =>
      new Promise((resolve, reject) => {
        asked?.signal?.addEventListener('abort', () => reject(asked.signal?.reason as Error));
        questions.push({
          texts: requirements.map(({ text }) => text),
          asked,
          answer: async () => {
            resolve(requirements.map(likeOne));
            await settled();
          },
          fail: async () => {
            reject(new Error('The worker is gone.'));
            await settled();
          },
        });
      }),
  };
  return { questions, aligning: openAligning(language) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

function likeOne({ text }: RequirementToAlign): ComposedAlignment {
  const match = {
    criterion: text.startsWith('Annat') ? aKey(302) : aKey(301),
    probability: 0.9,
    reasons: { words: [], related: [], concepts: [], references: [], limits: [], isSameGroup: true, remembered: 0 },
    evidence: { cosine: 0, margin: 0, lead: 0, conceptShare: 0, told: 0, codes: 0, remembered: 0, group: 0 },
  };
  return { whole: { best: [match], none: 0.1 }, parts: [], accepted: [] };
}

const many = (count: number, begin = 'Krav'): RegionalRequirement[] =>
  Array.from({ length: count }, (_, at) => aRegionalRequirement({ key: aKey(800 + at), text: `${begin} ${at}.` }));
const knows = ({ known }: AligningState, requirement: RegionalRequirement) => known.has(questionOf(requirement).key);

describe('[Q26] comparing the pile', () => {
  it('tells how far it has come, batch after batch, and ends', async () => {
    const { questions, aligning } = worker();
    const seen: string[] = [];
    aligning.subscribe(() => {
      const { run } = aligning.state();
      seen.push(run.kind === 'running' ? `${run.done}/${run.of}` : run.kind);
    });
    aligning.want(many(60));
    questions[0]?.asked?.onProgress?.({ done: 20, of: 50 });
    await questions[0]?.answer();
    await questions[1]?.answer();
    expect([...new Set(seen)]).toEqual(['0/60', '20/60', '50/60', 'idle']);
    expect(aligning.state().finished).toBe(1);
  });

  it('keeps what was done when it is cancelled, and goes on from there', async () => {
    const { questions, aligning } = worker();
    const wanted = many(60);
    aligning.want(wanted);
    await questions[0]?.answer();
    aligning.stop();
    expect(questions[1]?.asked?.signal?.aborted).toBe(true);
    expect(aligning.state().run).toEqual({ kind: 'stopped', left: 10 });
    aligning.want(wanted);
    await settled();
    expect(questions).toHaveLength(2);
    aligning.resume();
    expect(questions[2]?.texts).toEqual(wanted.slice(50).map(({ text }) => text));
  });

  it('asks nothing again when a person goes away and comes back', async () => {
    const { questions, aligning } = worker();
    aligning.want(many(3));
    await questions[0]?.answer();
    aligning.want([]);
    aligning.want(many(3));
    await settled();
    expect(questions).toHaveLength(1);
  });

  it('asks once for requirements of the same text and context', () => {
    const { questions, aligning } = worker();
    aligning.want([aRegionalRequirement(), aRegionalRequirement({ key: aKey(801) })]);
    expect(questions[0]?.texts).toHaveLength(1);
  });

  it('says that it stopped when the worker is gone, and tries again when told to', async () => {
    const { questions, aligning } = worker();
    aligning.want(many(3));
    await questions[0]?.fail();
    expect(aligning.state().run.kind).toBe('failed');
    aligning.resume();
    await questions[1]?.answer();
    expect(aligning.state()).toMatchObject({ run: { kind: 'idle' }, finished: 1 });
  });

  it('begins anew when the criteria are others', async () => {
    const { questions, aligning } = worker();
    const now: ToCompare = { all: [], criteria: ['first'], terms: [] };
    aligning.compare(now);
    aligning.want(many(3));
    await questions[0]?.answer();
    aligning.compare({ ...now, criteria: ['second'] });
    aligning.want(many(3));
    expect(questions).toHaveLength(2);
  });

  it('compares those like a requirement again that somebody has judged, and no others', async () => {
    const { questions, aligning } = worker();
    const [like = aRegionalRequirement(), ...others] = many(3);
    const unlike = aRegionalRequirement({ key: aKey(900), text: 'Annat krav.' });
    const pile = [like, ...others, unlike];
    const library = { criteria: [], terms: [] };
    aligning.compare({ ...library, all: pile.map((each) => held(each)) });
    aligning.want(pile);
    await questions[0]?.answer();
    const judged: RegionalRequirement = {
      ...like,
      judgements: [{ kind: 'matches', criterion: aCriterionId(), probability: 0.9 }],
    };
    aligning.compare({ ...library, all: [judged, ...others, unlike].map((each) => held(each)) });
    expect([...others, unlike].map((each) => knows(aligning.state(), each))).toEqual([false, false, true]);
  });
});
