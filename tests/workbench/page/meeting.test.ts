import { describe, expect, it } from 'vitest';
import { hashOf, hostPlaceOf } from '#workbench/teams-host/page/hostPlace.ts';
import type { TabSurroundings } from '#workbench/teams-host/page/protocol/hostContext.ts';
import { reactTo } from '#workbench/teams-host/page/protocol/hostProtocol.ts';

const OUTSIDE: TabSurroundings = {
  person: { objectId: 'oid-1', tenantId: 'tid-1', username: 'samordnare@samsyn.example', name: 'Nationell samordnare' },
  theme: 'default',
  language: 'sv',
  appId: 'app-1',
  pageId: 'samsyn',
  siteUrl: 'https://samsyn.sharepoint.com/sites/kriterier',
  sessionId: 's-1',
};
const PANEL: TabSurroundings = {
  ...OUTSIDE,
  meeting: { frame: 'sidePanel', id: 'MCMx', chatId: '19:samordning@thread.v2' },
};
const call = (func: string, ...args: readonly unknown[]) => ({ id: 7, uuidAsString: 'u-7', func, args });
const STAGE = 'https://samsyn.example/tab/#/meetings/1/stage';

describe('the tab in a meeting', () => {
  it('is told that it stands in the side panel, and of which meeting', () => {
    expect(reactTo(call('initialize', '2.58.0'), PANEL).answers[0]?.args[0]).toBe('sidePanel');
    expect(reactTo(call('getContext'), PANEL).answers[0]?.args).toEqual([
      expect.objectContaining({ frameContext: 'sidePanel', meetingId: 'MCMx', chatId: '19:samordning@thread.v2' }),
    ]);
  });

  it('is told of no meeting anywhere else', () => {
    const [context] = reactTo(call('getContext'), OUTSIDE).answers[0]?.args ?? [];
    expect(context).toMatchObject({ frameContext: 'content' });
    expect(context).not.toHaveProperty('meetingId');
  });

  it('may share to the stage from the side panel', () => {
    const { answers, effects } = reactTo(call('meeting.shareAppContentToStage', STAGE), PANEL);
    expect(answers[0]?.args).toEqual([null, true]);
    expect(effects).toEqual([{ kind: 'shareToStage', url: STAGE }]);
  });

  it('shares nothing from outside a meeting', () => {
    const { answers, effects } = reactTo(call('meeting.shareAppContentToStage', STAGE), OUTSIDE);
    expect(answers[0]?.args).toEqual([expect.objectContaining({ errorCode: 4000 }), null]);
    expect(effects).toEqual([]);
  });
});

describe('the address of the meeting’s window', () => {
  it.each([{ view: 'meeting' }, { view: 'meeting', subPageId: 'meetings/01JD0000000000000000000000' }] as const)(
    'leads back to %o',
    (place) => expect(hostPlaceOf(hashOf(place))).toEqual(place),
  );
});
