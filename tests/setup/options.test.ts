import { describe, expect, it } from 'vitest';
import { readOptions } from '#setup/options.ts';
import { siteAddress } from '#setup/siteAddress.ts';

const SITE = 'https://contoso.sharepoint.com/sites/samsyn';

describe('the address of a site', () => {
  it.each([
    [SITE, 'contoso.sharepoint.com:/sites/samsyn'],
    [`${SITE}/`, 'contoso.sharepoint.com:/sites/samsyn'],
    [`${SITE}/Lists/Kriterier/Alla.aspx?viewid=1`, 'contoso.sharepoint.com:/sites/samsyn'],
    ['https://contoso.sharepoint.com/teams/Milj%C3%B6', 'contoso.sharepoint.com:/teams/Miljö'],
    ['contoso.sharepoint.com:/sites/samsyn', 'contoso.sharepoint.com:/sites/samsyn'],
    ['contoso.sharepoint.com/sites/samsyn', undefined],
    ['https://contoso.sharepoint.com', undefined],
    ['http://contoso.sharepoint.com/sites/samsyn', undefined],
    ['https://contoso.sharepoint.com/sites/%', undefined],
    ['samsyn', undefined],
  ])('%s is %s', (text, address) => {
    expect(siteAddress(text)).toBe(address);
  });
});

describe('[V15] the options', () => {
  it('win over the environment', () => {
    const env = {
      SHAREPOINT_SITE: 'annan.sharepoint.com:/sites/a',
      TENANT_ID: 't1',
      CLIENT_ID: 'c1',
      GRAPH_TOKEN: 'x',
    };
    expect(readOptions([], env)).toMatchObject({
      site: env.SHAREPOINT_SITE,
      tenantId: 't1',
      clientId: 'c1',
      token: 'x',
    });
    expect(readOptions(['--site', SITE, '--tenant', 't2', '--client-id=c2'], env)).toMatchObject({
      site: 'contoso.sharepoint.com:/sites/samsyn',
      tenantId: 't2',
      clientId: 'c2',
    });
  });

  it('have defaults that work in every directory', () => {
    expect(readOptions(['--site', SITE], {})).toMatchObject({
      language: 'sv',
      isDryRun: false,
      tenantId: 'organizations',
      clientId: '14d82eec-204b-4c2f-b7e8-296a70dab67e',
      emit: undefined,
    });
  });

  it('need no site when only files are to be written', () => {
    expect(readOptions(['--emit', 'out'], {})).toMatchObject({ site: undefined, emit: 'out' });
  });

  it.each([
    [[], { kind: 'siteMissing' }],
    [['--site', 'samsyn'], { kind: 'siteMalformed', site: 'samsyn' }],
    [['--sajt', SITE], { kind: 'wrongOption' }],
    [['--site', SITE, '--graph', 'nej'], { kind: 'wrongOption', what: 'nej' }],
    [['--site'], { kind: 'wrongOption' }],
    [['--help'], { kind: 'help' }],
  ])('%j: %j', (args, problem) => {
    expect(readOptions(args, {})).toMatchObject({ language: 'sv', problem });
    expect(readOptions([...args, '--language=en'], {})).toMatchObject({ language: 'en' });
  });
});
