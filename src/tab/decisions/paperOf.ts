import type { DecisionPaper, PaperAnswer, PaperCriterion } from '#documents/decisionPaper.ts';
import { criterionFields } from '#documents/criterionFields.ts';
import type { Consultation, ConsultationItem } from '#domain/consultation.ts';
import type { Decision, DecisionSubject, PicturedAnswer, PositionsPicture } from '#domain/decision.ts';
import type { EditionContent } from '#domain/edition.ts';
import type { Instant } from '#domain/ids.ts';
import { STANCE_KINDS } from '#domain/position.ts';
import type { Standing } from '#domain/standing.ts';
import type { Workspace } from '#domain/workspace.ts';
import { documentTextsFor } from '#i18n/documentTexts.ts';
import { regionsAsked } from '#usecases/consultationOf.ts';
import { decisionPicture } from '#usecases/decisionPicture.ts';
import { decisionsOn } from '#usecases/decisionsOn.ts';
import { criterionById, packageEditionsOf } from '#usecases/lookUp.ts';
import { shown } from '#usecases/packageChanges.ts';
import { isInForce } from '#usecases/publishCriteria.ts';
import { PACKAGE_TEXTS } from '#usecases/savePackage.ts';
import type { PackageTexts } from '../packages/packageTexts.ts';
import type { Texts } from '../start/texts.ts';
import type { DecisionTexts } from './decisionTexts.ts';

export type PaperWords = {
  readonly texts: Texts;
  readonly decisions: DecisionTexts;
  readonly packages: PackageTexts;
  readonly at: Instant;
};

/** The decision paper of a consultation: before the decision with the picture as it is, afterwards as it was frozen. */
export function paperOf(workspace: Workspace, consultation: Consultation, words: PaperWords): DecisionPaper {
  const { items, title, opensOn, closesOn } = consultation;
  const criteria = items.map((item) => criterionOf(workspace, consultation, { item, words }));
  const decisions = items.map((item) => decisionOn(workspace, { kind: 'criterion', ...item }));
  const numbers = new Set(decisions.map((decision) => decision?.caseNumber));
  const [only] = numbers;
  return {
    title,
    caseNumber: numbers.size === 1 ? (only ?? '') : '',
    isDecided: decisions.every((decision) => decision !== undefined),
    isPublished: items.length > 0 && items.every((item) => isInForce(workspace, item)),
    consultation: { title, opensOn, closesOn },
    regions: regionsAsked(workspace, consultation).length,
    package: packageOf(workspace, consultation, words),
    criteria,
    at: words.at,
    language: words.texts.language,
  };
}

/** What was decided on an exact edition after its consultation; a later repeal has a paper of its own. */
function decisionOn(workspace: Workspace, subject: DecisionSubject): Decision | undefined {
  const all = decisionsOn(workspace, subject).map(({ value }) => value);
  return all.find(({ subject: { edition }, outcome }) => edition === subject.edition && outcome !== 'repealed');
}

function criterionOf(
  workspace: Workspace,
  consultation: Consultation,
  { item, words }: { readonly item: ConsultationItem; readonly words: PaperWords },
): PaperCriterion {
  const { texts, decisions } = words;
  const { terms } = texts;
  const decision = decisionOn(workspace, { kind: 'criterion', ...item });
  const picture = decision?.picture ?? decisionPicture(workspace, consultation, item);
  const { content, version } = shown(workspace, { ...item, isMandatory: true, note: '' });
  const status = criterionById(workspace, item.criterion)?.value.status;
  const identity = [item.criterion, terms.version(version), ...(status ? [terms.status[status]] : [])];
  return {
    identity: identity.join(' · '),
    title: content?.title ?? item.criterion,
    picture: pictureLine(picture, words),
    decision: decision && decisionLine(decision, words),
    outcome: decision && decisions.outcome[decision.outcome],
    comment: decision?.comment ?? '',
    fields: content === undefined ? [] : fieldsOf(content, texts),
    answers: picture.answers.map((answer) => answerOf(workspace, answer, texts)),
  };
}

function fieldsOf(content: EditionContent, texts: Texts): PaperCriterion['fields'] {
  const { terms, language } = texts;
  const facts = [terms.level[content.level ?? 'none'], terms.kind[content.kind ?? 'none']].join(' · ');
  return [
    { label: documentTextsFor(language).decision.facts, text: facts },
    ...criterionFields(content, content, texts).map(({ label, after }) => ({ label, text: after })),
  ];
}

function decisionLine(decision: Decision, { texts, decisions }: PaperWords): string {
  return documentTextsFor(texts.language).decision.decidedBy(decisions.outcome[decision.outcome], decision);
}

function answerOf(
  workspace: Workspace,
  { region, answer, reason, reservation }: PicturedAnswer,
  { terms }: Texts,
): PaperAnswer {
  const name = workspace.regions.all.find(({ value }) => value.code === region)?.value.name ?? region;
  const said = answer === 'silent' || answer === 'stale' || answer === 'unverified';
  return { region: name, answer: said ? terms.answer[answer] : terms.stance[answer], reason, reservation };
}

const KINDS = [...STANCE_KINDS, 'stale', 'unverified', 'silent'] as const;

/** The verdict and how many regions gave each answer, those first that speak for. */
function pictureLine({ answers }: PositionsPicture, { texts: { terms }, decisions }: PaperWords): string {
  const counted = KINDS.map((kind) => ({ kind, count: answers.filter(({ answer }) => answer === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => {
      const said = kind === 'silent' || kind === 'stale' || kind === 'unverified';
      return `${said ? terms.answer[kind] : terms.stance[kind]} ${count}`;
    });
  const verdict = verdictOf(answers);
  return `${verdict === 'awaiting' ? decisions.table.notAll : terms.verdict[verdict]}. ${counted.join(', ')}.`;
}

function verdictOf(answers: PositionsPicture['answers']): Standing['verdict'] {
  const kinds = new Set(answers.map(({ answer }) => answer));
  if (kinds.size === 0 || kinds.has('silent') || kinds.has('stale') || kinds.has('unverified')) return 'awaiting';
  return kinds.size === 1 && kinds.has('endorses') ? 'unanimous' : 'contested';
}

function packageOf(
  workspace: Workspace,
  { package: key, packageEdition }: Consultation,
  words: PaperWords,
): DecisionPaper['package'] {
  if (key === undefined || packageEdition === undefined) return undefined;
  const editions = packageEditionsOf(workspace, key).map(({ value }) => value);
  // Decided without some of its criteria it is another edition than the one that was asked about.
  const last = decisionsOn(workspace, { kind: 'package', package: key }).find(
    ({ value }) => value.outcome !== 'repealed',
  );
  const decided = last?.value.subject.edition;
  const edition = editions.find(({ hash }) => hash === (decided ?? packageEdition));
  if (edition === undefined) return undefined;
  const { name } = edition.content;
  const { fact, page } = words.packages;
  const lines = edition.content.items.map(
    ({ criterion, isMandatory, note }, at) =>
      `${at + 1}. ${criterion}: ${[isMandatory ? page.mandatory : page.optional, note].filter((part) => part !== '').join(', ')}`,
  );
  return {
    name,
    version: edition.version,
    decision: last && decisionLine(last.value, words),
    outcome: last && words.decisions.outcome[last.value.outcome],
    fields: [
      ...PACKAGE_TEXTS.filter((field) => edition.content[field].trim() !== '').map((field) => ({
        label: fact[field],
        text: edition.content[field],
      })),
      { label: page.criteria, text: lines.join('\n') },
    ],
  };
}
