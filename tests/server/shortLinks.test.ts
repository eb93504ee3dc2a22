import { describe, expect, it } from 'vitest';
import { placeOf } from '#contracts/place.ts';
import { shortLinkTo } from '#contracts/sharedLink.ts';
import { teamsLinkTo } from '#contracts/teamsLink.ts';
import { tabRoutes } from '#server/tabRoutes.ts';
import { aKey } from '../factories/values.ts';
import { APP, aServerConfig } from './support/runningServer.ts';

const routes = tabRoutes(aServerConfig());

describe('a short link', () => {
  it.each(['criterion/REG-INK-012', `packages/${aKey(1)}`, `consultation/${aKey(1)}`, `decide/${aKey(1)}`, 'todo'])(
    '[B23] to %s leads to the same place in Teams',
    async (path) => {
      const place = placeOf(path);
      if (place === undefined) throw new Error('The place is none.');
      const link = shortLinkTo('https://samsyn.example', place);
      expect(link).toBe(`https://samsyn.example/o/${path}`);
      const reply = await routes.request(new URL(link).pathname);
      expect(reply.status).toBe(302);
      expect(reply.headers.get('location')).toBe(teamsLinkTo(APP, place));
    },
  );

  it.each([
    '/o/',
    '/o/criterion/x',
    '/o/https://ond.example/',
    '/o//ond.example',
    '/o/..%2f..%2fetc%2fpasswd',
    '/o/criterion/REG-INK-012%0d%0aset-cookie:x',
    '/o/javascript:alert(1)',
  ])('[B23] that is no place of the tab, %s, is not found', async (path) => {
    const reply = await routes.request(path);
    expect(reply.status).toBe(404);
    expect(reply.headers.get('location')).toBeNull();
  });
});
