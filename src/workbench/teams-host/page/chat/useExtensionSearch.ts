import { useEffect, useState } from 'react';
import { invokeBot, withPart, type Asker } from './botInvoke.ts';
import { searchAnswerOf, type SearchAnswer } from './searchAnswer.ts';

/** Teams waits this long after a key before it asks. Milliseconds. */
const DEBOUNCE = 300;
/** Teams asks for so many at a time, and for more only when it got exactly as many. */
const PAGE = 25;
const COMMAND = 'searchCriteria';

/** The manifest's parameters; Teams shows one at a time. */
export const PARAMETERS = ['query', 'productGroup', 'level'] as const;
export type Parameter = (typeof PARAMETERS)[number];
export type Wanted = { readonly parameter: Parameter; readonly text: string };

export type Searching = {
  readonly isSearching: boolean;
  readonly answer?: SearchAnswer;
  /** There may be another page; asks for it. */
  readonly more?: () => void;
  readonly signedIn: (state: string) => void;
};

type Answered = { readonly to: string; readonly answer: SearchAnswer; readonly hasMore: boolean };

/** Asks the bot while the person types; before the first key it is asked for what to show at first (initial run). */
export function useExtensionSearch(asker: Asker, { parameter, text }: Wanted): Searching {
  const { person, conversation, locale } = asker;
  const [answered, setAnswered] = useState<Answered>();
  // What the sign-in page told Teams goes along with the next question.
  const [signInState, setSignInState] = useState<string>();
  const [isAskingMore, setIsAskingMore] = useState(false);
  const words = text.trim();
  const wanted = `${parameter}=${words}`;
  const invoke = async (value: object) =>
    searchAnswerOf(await invokeBot({ person, conversation, locale }, { name: 'composeExtension/query', value }));
  useEffect(() => {
    let isStale = false;
    const ask = async () => {
      const value = queryOf({ parameter, text: words }, 0);
      const asked = signInState === undefined ? value : withPart(value, { state: signInState });
      const body = await invokeBot({ person, conversation, locale }, { name: 'composeExtension/query', value: asked });
      const answer = searchAnswerOf(body);
      if (!isStale) setAnswered({ to: wanted, answer, hasMore: isFull(answer) });
    };
    const timer = setTimeout(() => void ask(), words === '' ? 0 : DEBOUNCE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [person, conversation, locale, wanted, parameter, words, signInState]);

  const askMore = async () => {
    if (answered?.answer.kind !== 'results' || isAskingMore) return;
    setIsAskingMore(true);
    const page = await invoke(queryOf({ parameter, text: words }, answered.answer.results.length));
    setIsAskingMore(false);
    setAnswered((now) => (now === answered ? withPage(answered, page) : now));
  };
  const isSearching = answered?.to !== wanted;
  return {
    isSearching,
    signedIn: setSignInState,
    ...(answered && { answer: answered.answer }),
    ...(answered?.hasMore === true && !isSearching && { more: () => void askMore() }),
  };
}

function withPage(answered: Answered, page: SearchAnswer): Answered {
  if (answered.answer.kind !== 'results' || page.kind !== 'results') return { ...answered, hasMore: false };
  const results = [...answered.answer.results, ...page.results];
  return { ...answered, answer: { kind: 'results', results }, hasMore: isFull(page) };
}

function isFull(answer: SearchAnswer): boolean {
  return answer.kind === 'results' && answer.results.length === PAGE;
}

function queryOf({ parameter, text }: Wanted, skip: number): object {
  const named = text === '' ? { name: 'initialRun', value: 'true' } : { name: parameter, value: text };
  return {
    commandId: COMMAND,
    parameters: [named],
    queryOptions: { skip, count: PAGE },
    commandContext: 'compose',
  };
}
