import type { Criterion } from '#domain/criterion.ts';
import type { Change, Held, Update } from '#domain/workspace.ts';
import type { CommitOutcome, Connect, Replica } from '#replica/replica.ts';
import { aCriterion } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { MARKED, type Ledger, type MarkedField } from './ledger.ts';

/** A row that many fight for, and all others. */
const HOT_ROWS = 30;
const SHARE_OF_HOT = 0.7;

export type Acting = { readonly name: string; readonly ledger: Ledger; readonly random: () => number };

const FIELDS = ['title', 'guidance', 'rationale'] as const satisfies readonly MarkedField[];

let keys = 0;
/** Rows made during the run; their numbers lie above those of the filled list. */
export const newRowNumber = (): number => 500_000 + (keys += 1);

/** Somebody at a page: edits or makes a row, and decides where two edits meet. */
export async function actAtPage(page: Replica, { name, ledger, random }: Acting): Promise<void> {
  if (random() < 0.3) await page.pull();
  const mark = ledger.newMark(name);
  const intent = intended(page, mark, random);
  if (intent === undefined) return;
  const { change, promised } = intent;
  ledger.promise(promised);
  // Who overwrites what they wrote themselves, before it was sent, wants only the later one.
  if (change.kind === 'update' && change.list === 'criteria')
    for (const waiting of marksOver(change)) ledger.takeBack(waiting);
  const [outcome] = await page.commit([change]);
  if (outcome?.kind === 'conflict') await decide(page, { ...outcome, id: outcome.pending, mark, ledger, random });
}

/** The bot acts in a person's name and tells at once what became of it. */
export async function actAsBot(bot: Replica, as: Connect, { name, ledger, random }: Acting): Promise<void> {
  await bot.pull();
  const mark = ledger.newMark(name);
  const intent = intended(bot, mark, random);
  if (intent === undefined) return;
  const [outcome] = await bot.commit([intent.change], as);
  if (outcome?.kind === 'written' || outcome?.kind === 'merged') ledger.promise(intent.promised);
}

type Deciding = Pick<Extract<CommitOutcome, { kind: 'conflict' }>, 'collisions' | 'isGone'> & {
  readonly id: string | undefined;
  readonly mark: string;
  readonly ledger: Ledger;
  readonly random: () => number;
};

/** A person chooses: mine, or theirs, and then the own mark is taken back. */
async function decide(page: Replica, { collisions, isGone, id, mark, ledger, random }: Deciding): Promise<void> {
  if (id === undefined) {
    ledger.takeBack(mark);
    return;
  }
  if (random() < 0.4) {
    // Several edits of one row that waited together go together.
    const pending = page.outbox().find((each) => each.id === id);
    for (const each of [mark, ...(pending ? marksIn(pending.change) : [])]) ledger.takeBack(each);
    await page.discard(id);
    return;
  }
  const choices = Object.fromEntries(collisions.map(({ column }) => [column, 'mine' as const]));
  const outcome = await page.resolve(id, isGone ? {} : choices);
  if (outcome?.kind === 'conflict') await decide(page, { ...outcome, id: outcome.pending, mark, ledger, random });
}

/** What still waits for a person when everybody has stopped acting is decided or tried again. */
export async function tidyUp(page: Replica, { ledger, random }: Omit<Acting, 'name'>): Promise<void> {
  for (const { state, id } of page.outbox()) {
    if (state.kind === 'collision') await decide(page, { ...state, id, mark: '', ledger, random });
    else if (state.kind === 'parked') await page.retry(id);
  }
  await page.retry();
  await page.pull();
}

/** The marks that a change brings. */
function marksIn(change: Change | undefined): readonly string[] {
  if (change?.list !== 'criteria') return [];
  const before = change.kind === 'update' ? change.base.value : undefined;
  return FIELDS.map((field) => ({ now: change.value[field], then: before?.[field] }))
    .filter(({ now, then }) => now !== then)
    .map(({ now }) => now);
}

/** Own marks, not sent yet, that a change overwrites. */
function marksOver({ base, value }: Pick<Update<'criteria'>, 'base' | 'value'>): readonly string[] {
  if (!base.revision.startsWith('pending')) return [];
  return FIELDS.filter((field) => base.value[field] !== value[field]).map((field) => base.value[field]);
}

type Intent = { readonly change: Change; readonly promised: Parameters<Ledger['promise']>[0] };

function intended(page: Replica, mark: string, random: () => number): Intent | undefined {
  if (random() < 0.15) return creation(mark);
  const { all } = page.workspace().criteria;
  const within = random() < SHARE_OF_HOT ? Math.min(HOT_ROWS, all.length) : all.length;
  const base = all[Math.floor(random() * within)];
  return base && edit(base, mark, random);
}

function creation(mark: string): Intent {
  const number = newRowNumber();
  const key = aKey(number);
  const value = aCriterion({
    key,
    id: aCriterionId(`NYA-INK-${String(number % 10_000).padStart(4, '0')}`),
    title: mark,
    status: 'draft',
  });
  return { change: { kind: 'create', list: 'criteria', value }, promised: { mark, key, column: MARKED.title } };
}

function edit(base: Held<Criterion>, mark: string, random: () => number): Intent {
  const field = FIELDS[Math.floor(random() * FIELDS.length)] ?? 'title';
  return {
    change: { kind: 'update', list: 'criteria', base, value: { ...base.value, [field]: mark } },
    promised: { mark, key: base.value.key, column: MARKED[field] },
  };
}
