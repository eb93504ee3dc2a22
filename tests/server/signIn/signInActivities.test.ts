import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { CONSENTED } from '#contracts/signIn.ts';
import { aConnector, type Connector } from '../support/connector.ts';
import { anEntra, refusal, RESOURCE, type Entra } from '../support/entra.ts';
import { acting, from, runningServer, searching, type Activity, type RunningServer } from '../support/runningServer.ts';
import { CONSULTED } from '../support/sampleLists.ts';

const LOGIN = 'application/vnd.microsoft.activity.loginRequest';
const OAUTH_CARD = 'application/vnd.microsoft.card.oauth';
const consentMissing = refusal(65001, { suberror: 'consent_required' });

/** The same activity with what Teams adds after a sign-in. */
const withSignIn = (activity: Activity, part: object): Activity => ({
  ...activity,
  id: `${String(activity['id'])}-again`,
  value: { ...z.looseObject({}).parse(activity['value']), ...part },
});

let entra: Entra;
let running: RunningServer;
beforeEach(async () => {
  entra = await anEntra();
  running = await runningServer({ deps: { userTokens: entra.signIn() } });
});
afterEach(() => running.close());

describe('a search', () => {
  const said = async (activity: Activity) =>
    z.object({ composeExtension: z.looseObject({ type: z.string() }) }).parse((await running.send(activity)).body)
      .composeExtension;

  it('[SI3] has Teams bring a token without a word, and is answered with it', async () => {
    const query = searching('skane', undefined);
    expect(await said(query)).toMatchObject({
      type: 'silentAuth',
      suggestedActions: { actions: [{ type: 'openUrl', title: 'Logga in på Samsyn' }] },
    });
    const token = await entra.ssoToken('skane');
    expect(await said(withSignIn(query, { authentication: { token } }))).toMatchObject({ type: 'result' });
    expect(await said(searching('skane', undefined))).toMatchObject({ type: 'result' });
    expect(entra.exchanges).toHaveLength(1);
  });

  it('[SI3] shows the button when only the person can help, and goes on after it', async () => {
    entra.answerNext(consentMissing);
    const query = searching('skane', undefined);
    const token = await entra.ssoToken('skane');
    expect(await said(withSignIn(query, { authentication: { token } }))).toMatchObject({
      type: 'auth',
      suggestedActions: { actions: [{ value: 'https://samsyn.example/auth/start?reason=consent' }] },
    });
    expect(await said(searching('skane', undefined))).toMatchObject({ type: 'auth' });
    const back = withSignIn(searching('skane', undefined), { state: CONSENTED });
    expect(await said(back)).toMatchObject({ type: 'silentAuth' });
    expect(await said(withSignIn(back, { authentication: { token } }))).toMatchObject({ type: 'result' });
  });

  it('[SI3] shows the button when Teams was asked and brings nothing', async () => {
    const types = [];
    for (let time = 0; time < 6; time += 1) types.push((await said(searching('skane', undefined))).type);
    expect(types).toEqual([...Array<string>(5).fill('silentAuth'), 'auth']);
  });

  it.each([{ authentication: { token: 7 } }, { authentication: 'x' }, { authentication: null }, { state: {} }])(
    '[SI3] takes what it cannot read for nothing: %j',
    async (odd) =>
      expect(await said(withSignIn(searching('skane', undefined), odd))).toMatchObject({ type: 'silentAuth' }),
  );

  it('[SI2] says so when the token is somebody else’s, and shows nothing', async () => {
    const token = await entra.ssoToken('coordinator');
    const answer = await said(withSignIn(searching('skane', undefined), { authentication: { token } }));
    expect(answer.type).toBe('message');
    expect(answer['text']).toContain('gäller inte dig');
  });

  it('[SI7] says in a sentence that sign-in does not answer', async () => {
    entra.answerNext('noAnswer');
    const token = await entra.ssoToken('skane');
    const answer = await said(withSignIn(searching('skane', undefined), { authentication: { token } }));
    expect(answer.type).toBe('message');
    expect(answer['text']).toContain('Inloggningen svarar inte');
  });
});

describe('a card’s action', () => {
  const action = () => acting('skane', 'criterionCard', { criterion: CONSULTED.id });

  it('[SI4] is sent again with a token when Teams can bring one', async () => {
    const asked = (await running.send(action())).body;
    expect(asked).toMatchObject({
      statusCode: 401,
      type: LOGIN,
      value: { connectionName: 'samsyn', tokenExchangeResource: { uri: RESOURCE } },
    });
    const token = await entra.ssoToken('skane');
    const authentication = { id: 'x', connectionName: 'samsyn', token };
    const shown = (await running.send(withSignIn(action(), { authentication }))).body;
    expect(shown).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  });

  it('[SI4] shows nothing but the button when only the person can help', async () => {
    entra.answerNext(consentMissing);
    const token = await entra.ssoToken('skane');
    const { body } = await running.send(withSignIn(action(), { authentication: { token } }));
    expect(body).toMatchObject({ statusCode: 401, type: LOGIN, value: { buttons: [{ type: 'signin' }] } });
    expect(body).not.toHaveProperty('value.tokenExchangeResource');
  });
});

describe('a message in the chat with the bot', () => {
  let connector: Connector;
  const sent = () => connector.sent.map(({ body }) => body);
  beforeAll(async () => {
    connector = await aConnector();
  });
  afterAll(() => connector.close());
  beforeEach(() => void connector.sent.splice(0));

  const send = async (part: Activity, conversationType = 'personal') => {
    const { serviceUrl } = connector;
    const activity = from('skane', { ...part, serviceUrl });
    const conversation = { ...z.looseObject({}).parse(activity['conversation']), conversationType };
    return running.send({ ...activity, conversation }, { serviceUrl });
  };
  const invoke = (name: string, value: object) => send({ type: 'invoke', name, value });
  const ask = () => send({ type: 'message', text: 'REG-INK-012' });
  const exchange = async (over: object = {}) =>
    invoke('signin/tokenExchange', {
      id: 'x',
      connectionName: 'samsyn',
      token: await entra.ssoToken('skane'),
      ...over,
    });

  it('[SI5] is answered with a sign-in card, and with what was asked when Teams has brought the token', async () => {
    await ask();
    const card = { contentType: OAUTH_CARD, content: { tokenExchangeResource: { uri: RESOURCE } } };
    expect(sent()).toMatchObject([{ attachments: [card] }]);
    expect((await exchange()).status).toBe(200);
    expect(JSON.stringify(sent()[1])).toContain('REG-INK-012 · version 1');
    // Another window of the same person brings it too.
    expect((await exchange()).status).toBe(200);
    expect(sent()).toHaveLength(2);
  });

  it('[SI5] shows the card’s button when the token does not do', async () => {
    await ask();
    entra.answerNext(consentMissing);
    expect(await exchange()).toMatchObject({ status: 412, body: { id: 'x', failureDetail: 'interactionRequired' } });
    expect(await exchange({ token: 'forged' })).toMatchObject({ status: 412, body: { failureDetail: 'refused' } });
    expect(await exchange({ token: 7 })).toMatchObject({ status: 412, body: { failureDetail: 'notUnderstood' } });
    expect(sent()).toHaveLength(1);
  });

  it('[SI5] gets a card of its own where Entra wants something proved', async () => {
    await ask();
    const claims = '{"access_token":{"nbf":{"essential":true}}}';
    entra.answerNext(refusal(53003, { error: 'interaction_required', claims }));
    expect((await exchange()).status).toBe(412);
    expect(sent()).toHaveLength(2);
    expect(JSON.stringify(sent()[1])).toContain('reason=proof&claims=');
    expect(JSON.stringify(sent()[1])).not.toContain('tokenExchangeResource');
  });

  it('[SI5] goes on after the page: asks Teams again, and answers', async () => {
    await ask();
    entra.answerNext(consentMissing);
    await exchange();
    await invoke('signin/verifyState', { state: CONSENTED });
    expect(sent()[1]).toMatchObject({ attachments: [{ contentType: OAUTH_CARD }] });
    expect((await exchange()).status).toBe(200);
    expect(JSON.stringify(sent()[2])).toContain('REG-INK-012 · version 1');
  });

  it('[SI5] says so when the page was left, and logs Teams’ own word for what failed', async () => {
    await ask();
    await invoke('signin/verifyState', { state: 'CancelledByUser' });
    expect(JSON.stringify(sent()[1])).toContain('Inloggningen blev inte klar');
    await invoke('signin/failure', { code: 'resourcematchfailed', message: 'Kontaktperson' });
    expect(running.logged.at(-1)).toMatchObject({ event: 'signInFailed', reason: 'resourcematchfailed' });
    expect(JSON.stringify(running.logged)).not.toContain('Kontaktperson');
  });

  it('[SI5] among others is answered with a link, for who asked to follow', async () => {
    await send({ type: 'message', text: '<at>Samsyn</at> REG-INK-012' }, 'groupChat');
    expect(JSON.stringify(sent()[0])).toContain('https://samsyn.example/auth/start');
    expect(JSON.stringify(sent()[0])).not.toContain(OAUTH_CARD);
  });
});
