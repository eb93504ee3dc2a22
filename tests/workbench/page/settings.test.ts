import { describe, expect, it } from 'vitest';
import { settingsAnswerOf } from '#workbench/teams-host/page/chat/settingsAnswer.ts';

describe('what an app answers to the wish for its settings', () => {
  const config = (value: string) => ({
    composeExtension: { type: 'config', suggestedActions: { actions: [{ type: 'openUrl', title: 'T', value }] } },
  });

  it.each([
    ['its page', config('https://app.example/settings'), { kind: 'page', link: 'https://app.example/settings' }],
    [
      'a sentence',
      { composeExtension: { type: 'message', text: 'Inte här.' } },
      { kind: 'message', text: 'Inte här.' },
    ],
    ['a page that has no address', config('settings'), { kind: 'failed' }],
    ['nothing', undefined, { kind: 'failed' }],
    ['search results', { composeExtension: { type: 'result', attachments: [] } }, { kind: 'failed' }],
  ])('%s', (_what, body, understood) => {
    expect(settingsAnswerOf(body)).toEqual(understood);
  });
});
