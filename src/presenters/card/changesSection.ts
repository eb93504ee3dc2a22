import { contentOf, type EditionContent } from '#domain/edition.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { Change } from '#language/difference/change.ts';
import { difference } from '#language/difference/difference.ts';
import { shortForm } from '#language/difference/shortForm.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import type { Container, RichTextBlock, TextRun } from './adaptiveCard.ts';
import type { KnownEdition } from './knownEdition.ts';
import { run } from './plainText.ts';

/** What binds a supplier most comes first: only the first that changed is shown, the others are named. */
const TEXTS = ['text', 'evidence', 'followUp', 'rationale', 'title'] as const;
/** Characters of a line: three lines or less on a phone. */
const ROOM = 140;

/** What changed since the edition that somebody knows, in a few lines. Rule B13 in docs/spec/chat.md. */
export function changesSection(picture: CriterionPicture, known: KnownEdition, t: ChatCatalogue): Container {
  const [was, is] = [known.edition.content, contentOf(picture.criterion.value)];
  const [first, ...others] = TEXTS.filter((name) => was[name] !== is[name]);
  const also = others.map((name) => t.terms.field[name]).join(', ');
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Medium',
    items: [
      block([run(headingOf(known, t), { weight: 'Bolder' })]),
      ...factsChanged(was, is, t),
      ...(first === undefined ? [] : textChanged(t.terms.field[first], difference(was[first], is[first]), t)),
      ...(also === '' ? [] : [block([run(t.chat.card.alsoChanged(also))])]),
    ],
  };
}

function headingOf({ edition: { version }, from }: KnownEdition, t: ChatCatalogue): string {
  const { changedSince } = t.chat.card;
  return from.kind === 'answer' ? changedSince.answer(version, from.region) : changedSince[from.kind](version);
}

function factsChanged(
  was: EditionContent,
  is: EditionContent,
  { terms, chat }: ChatCatalogue,
): readonly RichTextBlock[] {
  const told = (label: string, before: string, after: string): readonly RichTextBlock[] =>
    before === after ? [] : [block([run(chat.card.factChanged(label, before, after))])];
  return [
    ...told(terms.field.level, terms.level[was.level ?? 'none'], terms.level[is.level ?? 'none']),
    ...told(terms.field.kind, terms.kind[was.kind ?? 'none'], terms.kind[is.kind ?? 'none']),
  ];
}

/**
 * The text before and after, what went struck through and what came bold. The words that lead each line say the same:
 * a screen reader passes over how letters look, and so do some clients.
 */
function textChanged(label: string, changes: readonly Change[], { chat }: ChatCatalogue): readonly RichTextBlock[] {
  const { before, after, added, removed, moved, spacing } = chat.card.textChanges;
  const line = (lead: (label: string) => string, shown: readonly Change[]): RichTextBlock =>
    block([run(`${lead(label)} `, { isSubtle: true }), ...runsOf(shortForm(shown, ROOM))]);
  const [came, went, elsewhere] = [told(changes, 'added'), told(changes, 'removed'), told(changes, 'movedTo')];

  if (came.length > 0 && went.length > 0) {
    const was = changes.filter(({ kind }) => kind !== 'added' && kind !== 'movedTo');
    const is = changes.filter(({ kind }) => kind !== 'removed' && kind !== 'movedFrom');
    return [line(before, was), line(after, is)];
  }
  if (came.length > 0) return [line(added, came)];
  if (went.length > 0) return [line(removed, went)];
  return [elsewhere.length > 0 ? line(moved, elsewhere) : block([run(spacing(label))])];
}

/** The passages of one kind by themselves, apart from each other; white space says nothing alone. */
function told(changes: readonly Change[], wanted: Change['kind']): readonly Change[] {
  return changes
    .filter(({ kind, text }) => kind === wanted && text.trim() !== '')
    .flatMap((change, at) => [...(at === 0 ? [] : [APART]), { ...change, text: change.text.trim() }]);
}

const APART: Change = { kind: 'same', text: ' … ' };

function runsOf(changes: readonly Change[]): TextRun[] {
  return changes.map(({ kind, text }) => run(text.replace(/\s+/g, ' '), LOOKS[kind]));
}

const LOOKS = {
  same: {},
  added: { weight: 'Bolder' },
  removed: { strikethrough: true },
  movedFrom: {},
  movedTo: {},
} as const satisfies Record<Change['kind'], Parameters<typeof run>[1]>;

function block(inlines: TextRun[]): RichTextBlock {
  return { type: 'RichTextBlock', spacing: 'Small', inlines };
}
