import { describe, expect, it } from 'vitest';
import { GraphFailure } from '#graph/errors.ts';
import { tabOutsideEn } from '#i18n/tabOutside.en.ts';
import { tabOutsideSv } from '#i18n/tabOutside.sv.ts';
import { troubleOf } from '#tab/outside/signInTrouble.ts';

const msal = (errorCode: string, words = '') => Object.assign(new Error(words), { errorCode });
const FACTS = { status: 401, code: '', requestId: '' };

describe('what stopped a sign-in', () => {
  it.each([
    ['a browser that opens no window', msal('popup_window_error'), { kind: 'blocked' }],
    ['a window that was closed', msal('user_cancelled'), { kind: 'cancelled' }],
    ['a window in which nothing happened', msal('timed_out'), { kind: 'cancelled' }],
    ['a no', msal('access_denied', 'AADSTS65004: User declined to consent.'), { kind: 'cancelled' }],
    ['an administrator’s approval that is missing', msal('access_denied', 'AADSTS90094: Admin'), { kind: 'consent' }],
    ['a consent that is missing', msal('consent_required'), { kind: 'consent' }],
    [
      'what Entra numbers',
      msal('server_error', 'AADSTS50105: not assigned'),
      { kind: 'failed', reference: 'AADSTS50105' },
    ],
    ['what only MSAL names', msal('state_mismatch'), { kind: 'failed', reference: 'state_mismatch' }],
    ['a fault of ours', new TypeError('x is undefined'), { kind: 'failed', reference: '' }],
  ])('[TB11] is told apart: %s', (_what, failure, trouble) => {
    expect(troubleOf(failure)).toEqual(trouble);
    expect(troubleOf(new GraphFailure('signInRequired', 'No token.', { facts: FACTS, cause: failure }))).toEqual(
      trouble,
    );
  });

  it('[TB11] is the network when Entra cannot be reached', () => {
    expect(troubleOf(new GraphFailure('unreachable', 'No token.', { facts: FACTS }))).toEqual({ kind: 'offline' });
    expect(troubleOf(msal('network_error'))).toEqual({ kind: 'offline' });
  });

  it.each([tabOutsideSv, tabOutsideEn])('[TB11] is said with what to do about it', ({ trouble, signIn }) => {
    expect(trouble.blocked('samsyn.example')).toContain('samsyn.example');
    expect(trouble.failed('AADSTS50105')).toContain('AADSTS50105');
    for (const sentence of [trouble.blocked('x'), trouble.cancelled, trouble.offline, trouble.consent]) {
      expect(sentence).toContain(signIn);
    }
  });
});
