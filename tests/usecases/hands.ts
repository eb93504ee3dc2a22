import { CRITERION_STATUSES } from '#domain/criterion.ts';
import { OUTCOMES } from '#domain/decision.ts';
import { STANCE_KINDS, stanceOf } from '#domain/position.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { aDecision, anAdoption, aPosition, aPresence } from '../factories/entities.ts';
import { aCounty, aHash, anEmail } from '../factories/values.ts';
import { one, TEXTS, type Playing } from './play.ts';
import { REGIONS } from './world.ts';

/** What somebody writes into the lists past Samsyn: whatever a cell takes, in whatever row. */
export type Hand = (workspace: Workspace, how: Playing) => Change | undefined;

const region = ({ dice }: Playing) => one(REGIONS, dice);

export const HANDS: readonly Hand[] = [
  ({ positions }, how) => {
    const base = one(positions.all, how.dice);
    const stance = stanceOf(one(STANCE_KINDS, how.dice) ?? 'endorses', how.dice(2) === 0 ? '' : 'För hand.');
    return base && { kind: 'update', list: 'positions', base, value: { ...base.value, stance } };
  },
  ({ positions, consultations }, how) => {
    const base = one(positions.all, how.dice);
    const edition = one(consultations.all[0]?.value.items ?? [], how.dice)?.edition ?? aHash('d');
    const value = base && { ...base.value, edition, region: region(how) ?? base.value.region };
    return base && value && { kind: 'update', list: 'positions', base, value };
  },
  ({ consultations }, how) => {
    const asked = one(consultations.all, how.dice)?.value;
    const item = asked && one(asked.items, how.dice);
    if (asked === undefined || item === undefined) return undefined;
    const { now: givenAt, newKey } = how.at;
    const value = aPosition({
      ...item,
      key: newKey(),
      consultation: asked.key,
      region: region(how) ?? aCounty(),
      givenAt,
    });
    return { kind: 'create', list: 'positions', value };
  },
  ({ consultations, editions }, { dice }) => {
    const base = one(consultations.all, dice);
    const carriedFrom = editions.all.map(({ value }) => value.hash);
    const items = base?.value.items.map((item) => ({ ...item, carriedFrom }));
    return base && items && { kind: 'update', list: 'consultations', base, value: { ...base.value, items } };
  },
  ({ consultations }, { dice }) => {
    const base = one(consultations.all, dice);
    const state = dice(2) === 0 ? ('open' as const) : ('closed' as const);
    return base && { kind: 'update', list: 'consultations', base, value: { ...base.value, state } };
  },
  ({ criteria }, { dice }) => {
    const base = one(criteria.all, dice);
    const [text, status] = [one(TEXTS, dice) ?? '', one(CRITERION_STATUSES, dice) ?? 'draft'];
    const value = base && (dice(2) === 0 ? { ...base.value, text } : { ...base.value, status });
    return base && value && { kind: 'update', list: 'criteria', base, value };
  },
  ({ decisions }, { dice }) => {
    const base = one(decisions.all, dice);
    if (base === undefined) return undefined;
    const { picture } = base.value;
    const nicer = picture && { ...picture, answers: picture.answers.map((each) => ({ ...each, reservation: 'Nej' })) };
    const value =
      dice(2) === 0 ? { ...base.value, picture: nicer } : { ...base.value, outcome: one(OUTCOMES, dice) ?? 'decided' };
    return { kind: 'update', list: 'decisions', base, value };
  },
  ({ criteria }, { dice, at }) => {
    const criterion = one(criteria.all, dice)?.value.id;
    const edition = aHash('e');
    return (
      criterion && {
        kind: 'create',
        list: 'decisions',
        value: aDecision({ key: at.newKey(), subject: { kind: 'criterion', criterion, edition } }),
      }
    );
  },
  ({ packages }, how) => {
    const working = one(packages.all, how.dice)?.value;
    const edition = working?.publishedEdition;
    return (
      working &&
      edition && {
        kind: 'create',
        list: 'adoptions',
        value: anAdoption({ key: how.at.newKey(), region: region(how) ?? aCounty(), package: working.key, edition }),
      }
    );
  },
  (_, { at }) => ({
    kind: 'create',
    list: 'presences',
    value: aPresence({ key: at.newKey(), email: anEmail('annan@samsyn.example') }),
  }),
];
