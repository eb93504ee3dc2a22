import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { CountyCode, Email } from '#domain/ids.ts';
import { STANCE_KINDS, stanceOf, type StanceKind } from '#domain/position.ts';
import type { Workspace } from '#domain/workspace.ts';
import { consultationOf, standingIn } from '#usecases/consultationOf.ts';
import { confirmPositions } from '#usecases/meetings/confirmPositions.ts';
import { endMeeting } from '#usecases/meetings/endMeeting.ts';
import { positionsToConfirm } from '#usecases/meetings/saidAtMeetings.ts';
import { takePosition } from '#usecases/meetings/takePosition.ts';
import { recordPosition } from '#usecases/recordPosition.ts';
import { brokenRules } from '#usecases/brokenRules.ts';
import { aCriterion } from '../../factories/entities.ts';
import { aCriterionId, aDay, aKey } from '../../factories/values.ts';
import {
  actor,
  contact,
  coordinator,
  moment,
  network,
  other,
  running,
  skane,
  steering,
  uppsala,
  written,
  at,
} from './network.ts';

const CONTACT: ReadonlyMap<CountyCode, Email> = new Map([
  [skane, contact],
  [uppsala, other],
]);
const shared = {
  consultation: aKey(500),
  criterion: aCriterionId(),
  editionRead: hashOf(contentOf(aCriterion())),
};

type Play = {
  readonly what: 'take' | 'confirm' | 'answer' | 'end';
  readonly region: CountyCode;
  readonly stance: StanceKind;
  readonly by: Email;
};
const plays: fc.Arbitrary<readonly Play[]> = fc.array(
  fc.record({
    what: fc.constantFrom('take', 'take', 'confirm', 'answer', 'end'),
    region: fc.constantFrom(skane, uppsala),
    stance: fc.constantFrom(...STANCE_KINDS),
    by: fc.constantFrom(coordinator, steering, contact, other),
  }),
  { maxLength: 25 },
);

/** What each region has said itself last: by its own contact, in a form or by confirming. */
type Own = Map<CountyCode, StanceKind>;

function played(
  workspace: Workspace,
  play: Play,
  minute: number,
): { readonly after: Workspace; readonly own?: StanceKind } {
  const who = actor(workspace, play.by);
  const stance = stanceOf(play.stance, 'Skäl.');
  const time = moment(minute);
  const outcome = (() => {
    switch (play.what) {
      case 'take':
        return takePosition(workspace, who, { ...shared, meeting: aKey(2100), region: play.region, stance }, time);
      case 'answer':
        return recordPosition(workspace, who, { ...shared, region: play.region, stance }, time);
      case 'end':
        return endMeeting(workspace, who, { meeting: aKey(2100) }, time);
      case 'confirm': {
        const waiting = positionsToConfirm(workspace, who, aDay('2026-03-02')).map(({ value }) => value);
        const positions = waiting.filter(({ region }) => region === play.region).map(({ key }) => key);
        return confirmPositions(workspace, who, { positions }, time);
      }
    }
  })();
  if (!outcome.ok) return { after: workspace };
  const after = written(workspace, outcome.value, play.by, at(minute));
  const change = outcome.value[0];
  const isOwn = change?.list === 'positions' && CONTACT.get(play.region) === play.by;
  return isOwn ? { after, own: change.value.stance.kind } : { after };
}

it('[A12] whatever is done in whatever order, a region counts for what its own contact said last and nothing else', () => {
  fc.assert(
    fc.property(plays, (all) => {
      const own: Own = new Map();
      let workspace = network({ meetings: [running()] });
      all.forEach((play, index) => {
        const { after, own: said } = played(workspace, play, index + 1);
        workspace = after;
        if (said !== undefined) own.set(play.region, said);
        const last = consultationOf(workspace, shared.criterion);
        if (last === undefined) throw new Error('It is asked about');
        const { regions, counts } = standingIn(workspace, last.held.value, last.item);
        for (const { region, answer } of regions) {
          const counted = answer.kind === 'given' ? answer.position.value.stance.kind : undefined;
          expect(counted).toBe(own.get(region.code));
        }
        expect(STANCE_KINDS.reduce((sum, kind) => sum + counts[kind], 0)).toBe(own.size);
        expect(brokenRules(workspace)).toEqual([]);
        expect([workspace.decisions.all, workspace.criteria.all.length]).toEqual([[], 1]);
      });
    }),
    { numRuns: 300 },
  );
});
