import { describe, expect, it } from 'vitest';
import { framingOf, type FramedPage } from '#tab/start/framing.ts';
import { connectToTeams } from '#tab/start/teams.ts';

const SHAREPOINT = 'https://contoso.sharepoint.com';
const around = (ancestorOrigins: readonly string[] | undefined, referrer = ''): FramedPage => ({
  parent: 'somebody',
  location: ancestorOrigins === undefined ? {} : { ancestorOrigins },
  document: { referrer },
});
function alone(more: object = {}): FramedPage {
  const page = { location: {}, document: { referrer: '' }, parent: undefined as unknown, ...more };
  page.parent = page;
  return page;
}

describe('what is around the page', () => {
  it('[TB8] is nothing in a window of one’s own, and nobody is waited for', async () => {
    expect(framingOf(alone())).toBe('none');
    expect(await connectToTeams('none')).toBeUndefined();
  });

  it('may be Teams on a telephone in a window of one’s own', () => {
    expect(framingOf(alone({ nativeInterface: {} }))).toBe('unknown');
  });

  it.each([
    ['its origin', around([SHAREPOINT])],
    [
      'the page that led here, where a browser does not tell',
      around(undefined, `${SHAREPOINT}/sites/samsyn/SitePages/A.aspx`),
    ],
    ['its origin, in Teams too', around([SHAREPOINT, 'https://teams.microsoft.com'])],
  ])('[TB15] is SharePoint by %s', (_how, page) => {
    expect(framingOf(page)).toBe('sharePoint');
  });

  it.each([
    ['Teams', around(['https://teams.microsoft.com'])],
    ['a host that only looks like it', around(['https://contoso.sharepoint.com.example'])],
    ['a host that names it in its path', around(undefined, 'https://example.org/https://contoso.sharepoint.com/')],
    ['nobody knows what', around([])],
  ])('[TB15] is not SharePoint when it is %s', (_what, page) => {
    expect(framingOf(page)).toBe('unknown');
  });
});
