import { describe, expect, it } from 'vitest';
import { openDialogValue } from '#contracts/actions/dialogInvoke.ts';
import { dialogAnswerOf } from '#workbench/teams-host/page/chat/dialogAnswer.ts';
import { messagePayloadOf } from '#workbench/teams-host/page/chat/messagePayload.ts';

const card = { type: 'AdaptiveCard', body: [] };

describe('the answer to a command', () => {
  it.each([
    [
      'a card in the dialog',
      { task: { type: 'continue', value: { title: 'Ta ställning', card: { content: card } } } },
      { kind: 'card', title: 'Ta ställning', card },
    ],
    ['a sentence that closes it', { task: { type: 'message', value: 'Klart.' } }, { kind: 'closed', text: 'Klart.' }],
    [
      'a card for the message',
      { composeExtension: { type: 'result', attachments: [{ contentType: 'c', content: card }] } },
      { kind: 'insert', attachment: { contentType: 'c', content: card } },
    ],
    [
      'a message to look at first',
      { composeExtension: { type: 'botMessagePreview', activityPreview: { attachments: [{ content: card }] } } },
      { kind: 'preview', activity: { attachments: [{ content: card }] }, card },
    ],
    ['nothing', undefined, { kind: 'failed' }],
    ['something of later', { task: { type: 'later' } }, { kind: 'failed' }],
  ])('is %s', (_what, body, answer) => expect(dialogAnswerOf(body)).toEqual(answer));
});

describe('a message that a command is chosen on', () => {
  it('is handed over as Teams does, and read by the bot with nothing lost but who wrote it', () => {
    const messagePayload = messagePayloadOf({
      id: '1',
      author: { kind: 'person', id: 'x', name: 'Avsändare' },
      createdAt: '2026-03-02T08:00:00Z',
      revision: 1,
      text: 'Halten ska vara < 5 %\n& inget PVC',
      attachments: [{ contentType: 'card', content: { id: 'REG-INK-012' } }],
      isDeleted: false,
    });
    const { message } = openDialogValue.parse({ commandId: 'proposeCriterion', messagePayload });
    expect(message).toEqual({ text: 'Halten ska vara < 5 %\n& inget PVC', criteria: ['REG-INK-012'] });
  });
});
