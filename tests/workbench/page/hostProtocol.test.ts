import { describe, expect, it } from 'vitest';
import type { TabSurroundings } from '#workbench/teams-host/page/protocol/hostContext.ts';
import { reactTo } from '#workbench/teams-host/page/protocol/hostProtocol.ts';
import { authFailureAnswer, tokenAnswer, type TokenWish } from '#workbench/teams-host/page/protocol/nestedAuth.ts';

const PERSON = {
  objectId: 'oid-1',
  tenantId: 'tid-1',
  username: 'kontakt.skane@samsyn.example',
  name: 'Kontaktperson, Region Skåne',
};
const ALONE: TabSurroundings = {
  person: PERSON,
  theme: 'dark',
  language: 'sv',
  appId: 'app-1',
  pageId: 'samsyn',
  subPageId: 'criterion/REG-INK-012',
  siteUrl: 'https://samsyn.sharepoint.com/sites/kriterier',
  sessionId: 's-1',
};
const AT: TabSurroundings = {
  ...ALONE,
  channel: { id: '19:kriterier@thread.tacv2', name: 'Kriterier', teamId: '19:team', teamName: 'Hållbar upphandling' },
};
const call = (func: string, ...args: readonly unknown[]) => ({ id: 7, uuidAsString: 'u-7', func, args });
const argsOf = (message: unknown) => reactTo(message, AT).answers[0]?.args;
const effectOf = (message: unknown) => reactTo(message, AT).effects[0];

describe('a call of teams-js', () => {
  it('is answered with its number and its uuid', () => {
    expect(reactTo(call('initialize', '2.58.0'), AT).answers).toEqual([
      { id: 7, uuidAsString: 'u-7', args: ['content', 'web', '2.0.1', expect.stringContaining('"nestedAppAuth":{}')] },
    ]);
  });

  it('gets a flat context that names person, place, theme and language', () => {
    expect(argsOf(call('getContext'))).toEqual([
      expect.objectContaining({
        entityId: 'samsyn',
        subEntityId: 'criterion/REG-INK-012',
        locale: 'sv-se',
        theme: 'dark',
        userObjectId: 'oid-1',
        loginHint: 'kontakt.skane@samsyn.example',
        tid: 'tid-1',
        channelName: 'Kriterier',
        teamSiteDomain: 'samsyn.sharepoint.com',
        teamSitePath: '/sites/kriterier',
      }),
    ]);
  });

  it('knows no channel when the tab is opened as a personal app', () => {
    expect(reactTo(call('getContext'), ALONE).answers[0]?.args[0]).not.toHaveProperty('channelId');
  });

  it.each(['registerHandler', 'appInitialization.appLoaded', 'shareDeepLink', 'somethingNew'])(
    '%s is left unanswered',
    (func) => expect(reactTo(call(func, 'x', 'y'), AT).answers).toEqual([]),
  );

  it.each([undefined, 'text', { func: 'initialize' }, { id: 'one', func: 'initialize' }])(
    '%j is no call and is met with silence',
    (message) => expect(reactTo(message, AT)).toEqual({ answers: [], effects: [] }),
  );
});

describe('what a tab asks the window to do', () => {
  it('opens a link and is told that it did', () => {
    expect(reactTo(call('executeDeepLink', 'https://teams.microsoft.com/l/entity/app-1/samsyn'), AT)).toEqual({
      answers: [{ id: 7, uuidAsString: 'u-7', args: [true] }],
      effects: [{ kind: 'openLink', link: 'https://teams.microsoft.com/l/entity/app-1/samsyn' }],
    });
  });

  it('is refused a link that is no text', () => {
    expect(reactTo(call('executeDeepLink', 4), AT)).toEqual({
      answers: [{ id: 7, uuidAsString: 'u-7', args: [false, 'INVALID_ARGUMENTS'] }],
      effects: [],
    });
  });

  it('shares a link to a place', () => {
    expect(effectOf(call('shareDeepLink', 'criterion/REG-INK-012', 'Handskar', null))).toEqual({
      kind: 'shareLink',
      subPageId: 'criterion/REG-INK-012',
      label: 'Handskar',
    });
  });

  it('copies text with å, ä and ö', () => {
    const content = Buffer.from('Avstå från PVC').toString('base64');
    expect(effectOf(call('clipboard.writeToClipboard', { mimeType: 'text/plain', content }))).toMatchObject({
      kind: 'copy',
      text: 'Avstå från PVC',
    });
  });

  it('reports failure with its reason', () => {
    expect(effectOf(call('appInitialization.failure', { reason: 'AuthFailed', message: 'Ingen token' }))).toEqual({
      kind: 'appFailed',
      reason: 'Ingen token',
    });
  });
});

describe('nested app authentication', () => {
  const asking = (method: string) => ({
    id: 8,
    func: 'nestedAppAuth.execute',
    data: JSON.stringify({
      messageType: 'NestedAppAuthRequest',
      method,
      requestId: 'r-1',
      tokenParams: { clientId: 'c-1', scope: 'https://graph.microsoft.com/Sites.ReadWrite.All' },
    }),
  });
  const wish: TokenWish = {
    call: { id: 8, func: 'nestedAppAuth.execute' },
    request: { messageType: 'NestedAppAuthRequest', method: 'GetToken', requestId: 'r-1' },
    scope: 'Sites.ReadWrite.All',
    mayAsk: false,
  };
  const said = (answer: { readonly args: readonly unknown[] } | undefined): unknown =>
    JSON.parse(String(answer?.args[1]));

  it('tells whose account it is before any token is asked for', () => {
    expect(said(reactTo(asking('GetInitContext'), AT).answers[0])).toMatchObject({
      messageType: 'NestedAppAuthResponse',
      requestId: 'r-1',
      success: true,
      initContext: { accountContext: { homeAccountId: 'oid-1.tid-1', loginHint: 'kontakt.skane@samsyn.example' } },
    });
  });

  it.each(['GetToken', 'GetTokenPopup'])('leaves %s to be answered when the token is there', (method) => {
    expect(reactTo(asking(method), AT)).toMatchObject({
      answers: [],
      effects: [{ kind: 'issueToken', wish: { scope: 'https://graph.microsoft.com/Sites.ReadWrite.All' } }],
    });
  });

  it('leaves a token for the app itself to be answered when it is there', () => {
    const call = { id: 7, func: 'authentication.getAuthToken', args: [undefined, undefined, true] };
    expect(reactTo(call, AT)).toMatchObject({ answers: [], effects: [{ kind: 'issueAppToken', call: { id: 7 } }] });
  });

  it('hands over the token in the shape that msal-browser reads', () => {
    const answer = tokenAnswer(wish, PERSON, { accessToken: 'a', idToken: 'i', expiresIn: 3600 });
    expect(answer.func).toBe('nestedAppAuth.execute');
    expect(said(answer)).toMatchObject({
      success: true,
      token: { access_token: 'a', id_token: 'i', expires_in: 3600, scope: 'Sites.ReadWrite.All' },
      account: { localAccountId: 'oid-1', tenantId: 'tid-1', username: 'kontakt.skane@samsyn.example' },
    });
  });

  it('says why there is no token', () => {
    expect(said(authFailureAnswer(wish, 'NO_NETWORK', 'inget svar'))).toMatchObject({
      success: false,
      error: { status: 'NO_NETWORK', description: 'inget svar' },
    });
  });

  it('is silent to a request that nobody can read', () => {
    expect(reactTo({ id: 8, func: 'nestedAppAuth.execute', data: '{' }, AT)).toEqual({ answers: [], effects: [] });
  });
});
