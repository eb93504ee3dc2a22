import { describe, expect, it } from 'vitest';
import { hashOf, hostPlaceOf, type HostPlace } from '#workbench/teams-host/page/hostPlace.ts';
import { ownLinkIn } from '#workbench/teams-host/page/chat/ownLink.ts';
import { destinationOf, entityLink } from '#workbench/teams-host/page/protocol/deepLink.ts';

const APP = '00000000-0000-4000-8000-00000000a002';
const AT = { appId: APP, site: 'samsyn.sharepoint.com:/sites/kriterier' };

describe('a link into the app', () => {
  it('opens the personal app at its place when it names no channel', () => {
    expect(destinationOf(entityLink(APP, 'samsyn', { subPageId: 'criterion/REG-INK-012' }), AT)).toEqual({
      kind: 'personalApp',
      subPageId: 'criterion/REG-INK-012',
    });
  });

  it('opens the tab of the channel that it names', () => {
    const link = entityLink(APP, 'samsyn', { subPageId: 'criteria', channelId: '19:k@thread.tacv2' });
    expect(destinationOf(link, { ...AT, appId: APP.toUpperCase() })).toEqual({
      kind: 'channelTab',
      subPageId: 'criteria',
    });
  });

  it('opens the first page when its context is mangled', () => {
    expect(destinationOf(`https://teams.microsoft.com/l/entity/${APP}/samsyn?context={`, AT)).toEqual({
      kind: 'personalApp',
    });
  });

  it.each([
    ['https://www.upphandlingsmyndigheten.se/kriterier', { kind: 'outside' }],
    ['https://samsyn.sharepoint.com/sites/kriterier/Lists/Kriterier', { kind: 'list', list: 'Kriterier' }],
    ['https://samsyn.sharepoint.com/sites/annan/Lists/Kriterier', { kind: 'outside' }],
    [`https://teams.microsoft.com/l/entity/another-app/samsyn`, { kind: 'nowhere' }],
    ['javascript:alert(1)', { kind: 'nowhere' }],
    ['no address', { kind: 'nowhere' }],
  ])('%s leads elsewhere', (link, destination) => {
    expect(destinationOf(link, AT)).toMatchObject(destination);
  });
});

describe('the address of the window', () => {
  it.each<[string, HostPlace]>([
    ['#/chatt', { view: 'chat' }],
    ['#/chatt/19%3Asamordning%40thread.v2', { view: 'chat', conversation: '19:samordning@thread.v2' }],
    ['#/kanal', { view: 'channelTab' }],
    ['#/kanal/inlagg', { view: 'posts' }],
    ['#/kanal/criterion/REG-INK-012', { view: 'channelTab', subPageId: 'criterion/REG-INK-012' }],
    ['#/samsyn/criterion/REG-INK-012', { view: 'personalApp', subPageId: 'criterion/REG-INK-012' }],
    ['#/sharepoint', { view: 'lists' }],
    ['#/sharepoint/Kriterier', { view: 'list', list: 'Kriterier' }],
  ])('%s is read and written alike', (hash, place) => {
    expect(hostPlaceOf(hash)).toEqual(place);
    expect(hashOf(place)).toBe(hash);
  });

  it.each(['', '#', '#/nonsens', '#/kanal/'])('"%s" leads to the tab in the channel', (hash) => {
    expect(hostPlaceOf(hash)).toEqual({ view: 'channelTab' });
  });
});

describe('a link in a message that is being written', () => {
  it.each([
    ['Se https://samsyn.example/o/criterion/REG-INK-012 nu', 'https://samsyn.example/o/criterion/REG-INK-012'],
    ['https://annan.example/ https://samsyn.example/tab/#/todo', 'https://samsyn.example/tab/#/todo'],
    ['https://samsyn.example.ond.example/o/todo', undefined],
    ['ingen länk', undefined],
  ])('%s is the app’s when its server is', (text, link) => {
    expect(ownLinkIn(text, 'https://samsyn.example')).toBe(link);
  });
});
