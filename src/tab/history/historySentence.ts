import type { CommentSubject } from '#domain/comment.ts';
import { CRITERION_STATUSES } from '#domain/criterion.ts';
import type { Event } from '#domain/event.ts';
import type { CountyCode } from '#domain/ids.ts';
import type { HistoryEntry } from '#usecases/criterionHistory.ts';
import type { Texts } from '../start/texts.ts';
import type { HistoryTexts } from './historyTexts.ts';

type Words = {
  readonly texts: Texts;
  readonly history: HistoryTexts;
  readonly regionName: (code: CountyCode) => string;
};

/** What happened, and below it what was said; `said` is empty where nothing was. */
export type Sentence = { readonly what: string; readonly said: string };

/** A line of the time line in the person's language. */
export function historySentence(entry: HistoryEntry, { texts, history, regionName }: Words): Sentence {
  const { terms } = texts;
  switch (entry.kind) {
    case 'edited':
      return { what: history.edited, said: '' };
    case 'editionFrozen': {
      const { version, changeClass, comment } = entry.edition;
      return { what: history.edition(version, terms.changeClass[changeClass], comment), said: '' };
    }
    case 'consultationOpened':
      return { what: history.opened(entry.consultation.title), said: '' };
    case 'positionGiven': {
      const { region, stance, reservation } = entry.position;
      const reason = 'reason' in stance ? stance.reason : '';
      const said = [reason, reservation === '' ? '' : history.reservation(reservation)].filter(Boolean).join('\n');
      return { what: history.position(regionName(region), terms.stance[stance.kind]), said };
    }
    case 'said':
      return { what: commentWhat(entry.comment.about, history), said: entry.comment.text };
    case 'decided': {
      const { outcome, body, caseNumber, comment } = entry.decision;
      return { what: history.decision(outcome, body, caseNumber), said: comment };
    }
    case 'logged':
      return { what: history.event(entry.event.kind, stepOf(entry.event, texts, history)), said: '' };
    case 'adopted': {
      const { region, state, reason } = entry.adoption;
      return { what: history.adoption(regionName(region), state), said: reason };
    }
    case 'deviated': {
      const { region, kind, isEnded, reason } = entry.deviation;
      return { what: history.deviation(regionName(region), kind, isEnded), said: reason };
    }
  }
}

function commentWhat(about: CommentSubject, history: HistoryTexts): string {
  if (about.kind === 'answer') return history.answered(about.outcome);
  return about.kind === 'remark' ? history.remark : history.amendment;
}

/** Of a step from one status to another, both; else what the person noted. */
function stepOf({ kind, before, after, note }: Event, { terms }: Texts, history: HistoryTexts): string {
  const name = (text: string): string => {
    const status = CRITERION_STATUSES.find((each) => each === text);
    return status === undefined ? text : terms.status[status];
  };
  return kind === 'moved' ? history.statusChanged(name(before), name(after)) : note;
}
