import { GraphFailure } from '#graph/errors.ts';
import type { Pending } from '#replica/replica.ts';
import type { SortingTexts } from './sortingTexts.ts';
import { failureText } from '../start/failureText.ts';
import type { Texts } from '../start/texts.ts';

/** Why a change waits, and what it waits for. */
export function pendingText({ change, state }: Pending, { pending: words }: SortingTexts, texts: Texts): string {
  if (change === undefined) return words.unreadable;
  switch (state.kind) {
    case 'sending':
      return words.sending;
    case 'behind':
      return words.behind;
    case 'waiting':
      return reasonOf(state.failure, words.waiting);
    case 'parked': {
      const isDenied = state.failure instanceof GraphFailure && state.failure.kind === 'accessDenied';
      const remedy = isDenied ? words.parkedRemedy.accessDenied : words.parkedRemedy.other;
      return `${words.parked} ${failureText(state.failure, texts)} ${remedy}`;
    }
    case 'collision':
      return state.by === undefined ? words.gone : words.collision(state.by.name, state.by.at);
  }
}

function reasonOf(failure: unknown, words: SortingTexts['pending']['waiting']): string {
  const kind = failure instanceof GraphFailure ? failure.kind : undefined;
  return kind === 'unreachable' || kind === 'busy' || kind === 'signInRequired' ? words[kind] : words.soon;
}
