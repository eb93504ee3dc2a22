import type { EditionContent } from '#domain/edition.ts';
import type { Catalogue } from '#i18n/catalogue.ts';
import type { ChangedField } from './changes.ts';

/** What is said of a criterion besides its texts; in the document only where it changed. */
const FACTS = ['title', 'level', 'kind', 'evidenceKinds'] as const;
const TEXTS = ['text', 'evidence', 'exemptions', 'followUp', 'rationale', 'englishText'] as const;

/** Two versions of a criterion field by field, as they are read: what one of them says at least, or what changed. */
export function criterionFields(
  before: EditionContent,
  after: EditionContent,
  { terms }: Catalogue,
): readonly ChangedField[] {
  const read = ({ level, kind, evidenceKinds, ...content }: EditionContent) => ({
    ...content,
    level: terms.level[level ?? 'none'],
    kind: terms.kind[kind ?? 'none'],
    evidenceKinds: evidenceKinds.map((each) => terms.evidenceKind[each]).join(', '),
  });
  const [was, is] = [read(before), read(after)];
  const shown = [
    ...FACTS.filter((name) => was[name] !== is[name]),
    ...TEXTS.filter((name) => was[name].trim() !== '' || is[name].trim() !== ''),
  ];
  return shown.map((name) => ({ label: terms.field[name], before: was[name], after: is[name] }));
}
