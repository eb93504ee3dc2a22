import { describe, expect, it } from 'vitest';
import { announcedFault, parsedBody, readBody } from '#server/hardening/activityBody.ts';
import { isServiceAddress, TEAMS_SERVICE_ORIGINS } from '#server/hardening/serviceOrigins.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const nested = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;

describe('the body of an activity', () => {
  it.each([
    ['application/json', undefined],
    ['application/json; charset=utf-8', undefined],
    ['application/json; charset="UTF-8"', undefined],
    ['application/json; charset=utf-16', 415],
    ['application/jsonp', 415],
    ['text/json', 415],
  ])('[SV2] is JSON in UTF-8: %s', (type, status) => {
    expect(announcedFault(new Headers({ 'content-type': type }))?.status).toBe(status);
  });

  it('[SV2] is read no further than 256 KB, whatever follows', async () => {
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const init = { method: 'POST', body: endless, duplex: 'half' } as const;
    const request = new Request('http://x.test', init);
    expect(await readBody(request)).toEqual({ status: 413, error: 'tooLarge' });
    expect(given).toBeLessThan(600_000);
  });

  it.each([
    ['46 arrays deep', nested(46), true],
    ['48 arrays deep', nested(48), false],
    ['of 20,000 values', `{"a":[${'0,'.repeat(19_998)}0]}`, true],
    ['of 20,001 values', `{"a":[${'0,'.repeat(19_999)}0]}`, false],
    ['with a constructor in a corner', '{"a":[{"b":{"constructor":1}}]}', false],
    ['with a word that is no key', '{"a":"__proto__"}', true],
  ])('[SV2] may be %s: %#', (_what, text, isTaken) => {
    expect('body' in parsedBody(bytes(text))).toBe(isTaken);
  });
});

describe('addresses of Microsoft’s channel service', () => {
  it.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://europe.webchat.botframework.com/', true],
    ['https://smba.infra.gcc.teams.microsoft.com/', true],
    ['https://ond.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net.ond.example/', false],
    ['https://botframework.com.ond.example/', false],
    ['https://ondbotframework.com/', false],
    ['http://smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://smba.trafficmanager.net@ond.example/', false],
    ['https://person:word@smba.trafficmanager.net/', false],
    ['//smba.trafficmanager.net/', false],
  ])('[SV3] are these: %s %s', (address, isOne) => {
    expect(isServiceAddress(address, TEAMS_SERVICE_ORIGINS)).toBe(isOne);
  });

  it('are on any port where that is said', () => {
    expect(isServiceAddress('http://127.0.0.1:5000/_connector', ['http://127.0.0.1:*'])).toBe(true);
    expect(isServiceAddress('http://127.0.0.1:5000/_connector', ['http://127.0.0.1'])).toBe(false);
  });
});
