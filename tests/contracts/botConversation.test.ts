import { describe, expect, it } from 'vitest';
import { botConversation } from '#contracts/botConversation.ts';

const PERSON = '00000000-0000-4000-8000-000000000001';
const told = (conversation: object, more: object = {}) =>
  botConversation.parse({
    type: 'installationUpdate',
    action: 'add',
    serviceUrl: 'https://smba.example/teams',
    recipient: { id: '28:bot' },
    from: { aadObjectId: PERSON },
    conversation: { id: 'a:own', ...conversation },
    ...more,
  });

describe('where an activity comes from', () => {
  it.each([
    ['nothing', {}],
    ['an empty text', { conversationType: '' }],
    ['null', { conversationType: null }],
    ['a number', { conversationType: 1 }],
    ['a kind that Teams may think of later', { conversationType: 'circle' }],
    ['a name that every object has', { conversationType: 'constructor' }],
    ['another spelling', { conversationType: 'Personal' }],
  ])('[BN3] counts as a chat that others read when its kind is %s', (_what, conversation) => {
    expect(told(conversation)).toMatchObject({ kind: 'groupChat', person: undefined, happened: 'added' });
  });

  it('[BN3] is a person’s own only where Teams says so', () => {
    expect(told({ conversationType: 'personal' })).toMatchObject({ kind: 'personal', person: PERSON });
    expect(told({ conversationType: 'channel' })).toMatchObject({ kind: 'channel', person: undefined });
    const meeting = { channelData: { meeting: { id: 'm' } } };
    expect(told({ conversationType: 'personal' }, meeting)).toMatchObject({ kind: 'meeting', person: undefined });
  });
});
