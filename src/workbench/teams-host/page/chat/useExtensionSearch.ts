import { useEffect, useState } from 'react';
import { invokeBot, type Asker } from './botInvoke.ts';
import { searchAnswerOf, type SearchAnswer } from './searchAnswer.ts';

/** Teams waits this long after a key before it asks. Milliseconds. */
const DEBOUNCE = 300;
const COMMAND = 'searchCriteria';
const PARAMETER = 'query';

export type Searching = { readonly isSearching: boolean; readonly answer?: SearchAnswer };

/** Asks the bot while the person types; before the first key it is asked for what to show at first (initial run). */
export function useExtensionSearch(asker: Asker, text: string): Searching {
  const { person, conversation, locale } = asker;
  const [answered, setAnswered] = useState<{ readonly to: string; readonly answer: SearchAnswer }>();
  const wanted = text.trim();
  useEffect(() => {
    let isStale = false;
    const ask = async () => {
      const value = queryOf(wanted);
      const body = await invokeBot({ person, conversation, locale }, { name: 'composeExtension/query', value });
      if (!isStale) setAnswered({ to: wanted, answer: searchAnswerOf(body) });
    };
    const timer = setTimeout(() => void ask(), wanted === '' ? 0 : DEBOUNCE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [person, conversation, locale, wanted]);
  return { isSearching: answered?.to !== wanted, ...(answered && { answer: answered.answer }) };
}

function queryOf(text: string): object {
  const parameter = text === '' ? { name: 'initialRun', value: 'true' } : { name: PARAMETER, value: text };
  return {
    commandId: COMMAND,
    parameters: [parameter],
    queryOptions: { skip: 0, count: 25 },
    commandContext: 'compose',
  };
}
