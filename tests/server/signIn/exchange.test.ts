import { inspect } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { SignInProblem, SignInRequired } from '#bot/botDeps.ts';
import { CONSENTED } from '#contracts/signIn.ts';
import type { LogEntry } from '#server/log.ts';
import type { UserTokens } from '#server/tokens.ts';
import { anEntra, refusal, RESOURCE, type Entra } from '../support/entra.ts';
import { NOW, PEOPLE } from '../support/sampleLists.ts';

const skane = { aadObjectId: PEOPLE.skane.id, channelUserId: '29:x' };

describe('the exchange of Teams’ token for one for Graph', () => {
  let entra: Entra;
  let now: number;
  let logged: LogEntry[];
  let tokens: UserTokens;
  beforeEach(async () => {
    entra = await anEntra();
    now = Date.parse(NOW);
    logged = [];
    tokens = entra.signIn({}, { now: () => now, log: (entry) => logged.push(entry) });
  });
  const exchanged = async (over: object = {}) => {
    const identity = { ...skane, ssoToken: await entra.ssoToken('skane'), ...over };
    return tokens.tokenFor(identity).catch((failure: unknown) => failure);
  };
  const linkOf = (failure: unknown) => {
    expect(failure).toBeInstanceOf(SignInRequired);
    return new URL(failure instanceof SignInRequired ? failure.link : '');
  };

  it('[SI6] is made on the person’s behalf, for what the tab uses too, and once while the token lives', async () => {
    const both = await Promise.all([exchanged(), exchanged()]);
    expect(both).toEqual(['skane', 'skane']);
    expect(await tokens.tokenFor(skane)).toBe('skane');
    const form = Object.fromEntries(entra.exchanges[0] ?? []);
    expect(form).toMatchObject({ requested_token_use: 'on_behalf_of', assertion: await entra.ssoToken('skane') });
    expect(form['scope']).toContain(
      'https://graph.microsoft.com/Sites.ReadWrite.All https://graph.microsoft.com/User.Read',
    );
    expect(form['claims']).toContain('CP1');
    expect(new Set(entra.addresses.map((address) => new URL(address).pathname))).toHaveLength(1);
  });

  it('[SI8] is made again when the token is about to die', async () => {
    await exchanged();
    // MSAL counts from the clock of the machine.
    now = Date.now() + 56 * 60_000;
    await expect(tokens.tokenFor(skane)).rejects.toBeInstanceOf(SignInRequired);
  });

  it.each([
    ['nobody has said yes', refusal(65001, { suberror: 'consent_required' }), 'consent'],
    ['nobody has said yes, without its word for it', refusal(65001), 'consent'],
    ['a second factor is asked for', refusal(50076, { error: 'interaction_required' }), 'signIn'],
    ['the session was ended', refusal(50173), 'signIn'],
  ])('[SI6] leads to the page when %s', async (_case, answer, reason) => {
    entra.answerNext(answer);
    const failure = await exchanged();
    expect(linkOf(failure).pathname).toBe('/auth/start');
    expect(linkOf(failure).searchParams.get('reason')).toBe(reason);
    expect(failure).toHaveProperty('silently', undefined);
  });

  it('[SI6] leads to the page with what Entra wants proved', async () => {
    const claims = '{"access_token":{"capolids":{"essential":true,"values":["x"]}}}';
    entra.answerNext(refusal(53003, { error: 'interaction_required', claims }));
    expect(linkOf(await exchanged()).searchParams.get('claims')).toBe(claims);
  });

  it('[SI6] is not tried again until the person has been at the page', async () => {
    entra.answerNext(refusal(65001, { suberror: 'consent_required' }));
    await exchanged();
    expect(await tokens.tokenFor(skane).catch((failure: unknown) => failure)).toHaveProperty('silently', undefined);
    const back = tokens.tokenFor({ ...skane, signInState: CONSENTED }).catch((failure: unknown) => failure);
    expect(await back).toHaveProperty('silently.uri', RESOURCE);
    expect(await exchanged()).toBe('skane');
  });

  it('[SI12] asks Teams for a newer token when that one grew old on the way', async () => {
    entra.answerNext(refusal(500133));
    expect(await exchanged()).toHaveProperty('silently.uri', RESOURCE);
  });

  it('[SI12] asks Teams for some seconds, then the person', async () => {
    const ask = async () => tokens.tokenFor(skane).catch((failure: unknown) => failure);
    const asked = [];
    for (let time = 0; time < 7; time += 1) asked.push(await ask());
    expect(asked.map((failure) => failure instanceof SignInRequired && failure.wasAsked)).toEqual([
      ...Array<boolean>(5).fill(false),
      true,
      true,
    ]);
    now += 5 * 60_000;
    expect(await ask()).toHaveProperty('wasAsked', false);
    now += 11_000;
    expect(await ask()).toHaveProperty('wasAsked', true);
  });

  it.each(['noAnswer', 'down'] as const)('[SI7] says that sign-in does not answer: %s', async (answer) => {
    entra.answerNext(answer);
    expect(await exchanged()).toMatchObject({ kind: 'unreachable' });
    expect(await exchanged()).toBe('skane');
  });

  it('[SI7] says that the app is not set up right, and the log says which number', async () => {
    entra.answerNext(refusal(7000222, { error: 'invalid_client' }));
    expect(await exchanged()).toBeInstanceOf(SignInProblem);
    expect(logged).toEqual([{ event: 'signInFailed', level: 'error', reason: 'misconfigured', code: 'AADSTS7000222' }]);
  });

  it('[SI7] can be had nowhere when the server does not know its own address', async () => {
    const homeless = entra.signIn({ publicOrigin: undefined }, { log: (entry) => logged.push(entry) });
    await expect(homeless.tokenFor(skane)).rejects.toMatchObject({ kind: 'misconfigured' });
  });

  it('[SI8] leaves no token and no name in the log, in what is kept and in what fails', async () => {
    const ssoToken = await entra.ssoToken('skane');
    await exchanged();
    entra.answerNext(refusal(7000222, { error: 'invalid_client' }), refusal(65001));
    tokens.afterRefusal(skane);
    const failures = [await exchanged(), await exchanged(), await exchanged({ ssoToken: 'forged.token.here' })];
    const said = failures.map((failure) => (failure instanceof Error ? `${failure.message} ${failure.name}` : ''));
    const seen = `${JSON.stringify([tokens, logged, said])} ${inspect(tokens, { depth: 9, showHidden: true })}`;
    for (const secret of [ssoToken, 'forged.token', 'Kontaktperson', '@samsyn.example', 'hemlighet'])
      expect(seen).not.toContain(secret);
  });

  it('[SI6] is forgotten when Graph refuses its token, and what Graph wants proved is asked for', async () => {
    await exchanged();
    const required = tokens.afterRefusal(skane, '{"access_token":{"nbf":{"essential":true}}}');
    expect(linkOf(required).searchParams.get('reason')).toBe('proof');
    await expect(tokens.tokenFor(skane)).rejects.toBeInstanceOf(SignInRequired);
  });
});
