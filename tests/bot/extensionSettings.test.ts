import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { topicsAmong } from '#contracts/extensionSettings.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { InMemoryLists } from '../fakes/inMemoryLists.ts';
import { aConnector, type Connector } from '../server/support/connector.ts';
import { from, runningServer, type RunningServer } from '../server/support/runningServer.ts';
import { PEOPLE, sampleLists, type PersonName } from '../server/support/sampleLists.ts';
import { PUBLIC_ORIGIN } from '../server/support/entra.ts';

const OWN = { id: 'a:own', conversationType: 'personal', tenantId: '00000000-0000-4000-8000-00000000a000' };
const asConfig = z.object({
  composeExtension: z.object({
    type: z.literal('config'),
    suggestedActions: z.object({
      actions: z.tuple([z.object({ type: z.literal('openUrl'), title: z.string(), value: z.url() })]),
    }),
  }),
});

describe('the settings of the message extension', () => {
  let connector: Connector;
  let lists: InMemoryLists;
  let running: RunningServer;
  const invoke = async (name: PersonName, about: 'querySettingUrl' | 'setting', value: object = {}) => {
    const commandId = 'searchCriteria';
    const part = { type: 'invoke', name: `composeExtension/${about}`, value: { commandId, ...value } };
    const { status, body } = await running.send(from(name, part));
    expect(status).toBe(200);
    return body;
  };
  const pageOf = async (name: PersonName) => {
    const [{ value }] = asConfig.parse(await invoke(name, 'querySettingUrl')).composeExtension.suggestedActions.actions;
    return new URL(value);
  };
  const muted = () =>
    lists.rows('Samtal').map(({ fields }) => {
      const read = rowCodecs.conversations.read(fields);
      return read.ok ? read.value.muted : undefined;
    });
  const choose = (name: PersonName, state: unknown) => invoke(name, 'setting', { state });

  beforeEach(async () => {
    connector = await aConnector(() => ({ status: 200, body: { email: PEOPLE.skane.email } }));
    lists = sampleLists();
    const openLists = async (token: (asked: { isRefused: boolean }) => Promise<string>) => {
      const name = await token({ isRefused: false });
      const person = Object.entries(PEOPLE).find(([each]) => each === name)?.[1];
      return person === undefined ? lists.asApp() : lists.signedInAs(person);
    };
    running = await runningServer({ lists, deps: { openLists }, config: { publicOrigin: PUBLIC_ORIGIN } });
    const { serviceUrl } = connector;
    const added = { type: 'installationUpdate', action: 'add', conversation: OWN, serviceUrl };
    expect((await running.send(from('skane', added), { serviceUrl })).status).toBe(200);
    await expect.poll(async () => (await pageOf('skane')).searchParams.get('reached'), { timeout: 10_000 }).toBe('yes');
  });
  afterEach(async () => {
    await running.close();
    await connector.close();
  });

  it('[BN19] open at a page of ours that says what is muted and not who it is', async () => {
    const page = await pageOf('skane');
    expect(`${page.origin}${page.pathname}`).toBe(`${PUBLIC_ORIGIN}/settings`);
    expect(Object.fromEntries(page.searchParams)).toEqual({ language: 'sv', reached: 'yes', muted: '' });
    expect(page.href).not.toContain(PEOPLE.skane.id);
  });

  it('[BN19] keep what was chosen there, and show it the next time', async () => {
    expect(await choose('skane', JSON.stringify({ muted: ['changes', 'digest', 'else'] }))).toBeUndefined();
    expect(muted()).toEqual([['digest', 'changes']]);
    await expect.poll(async () => (await pageOf('skane')).searchParams.get('muted')).toBe('digest,changes');
    await choose('skane', JSON.stringify({ muted: [] }));
    expect(muted()).toEqual([[]]);
  });

  it('[BN19] of somebody whom the bot does not reach change nothing, whatever is handed back', async () => {
    expect(Object.fromEntries((await pageOf('uppsala')).searchParams)).toEqual({ language: 'sv' });
    await choose('uppsala', JSON.stringify({ muted: ['digest'], email: PEOPLE.skane.email }));
    expect(muted()).toEqual([[]]);
  });

  it.each([undefined, 7, '', 'samsyn-consented', '[]', '{"muted":"digest"}', `{"muted":["${'x'.repeat(600)}"]}`])(
    '[BN19] keep nothing of what no page of ours hands back: %j',
    async (state) => {
      await choose('skane', state);
      expect(muted()).toEqual([[]]);
    },
  );

  it('[BN19] are a page with a box for each topic, on where it is not muted, that runs its own script alone', async () => {
    const get = async (path: string) => running.server.fetch(new Request(`http://samsyn.test${path}`));
    const page = await get('/settings?language=sv&reached=yes&muted=packages,else');
    const html = await page.text();
    const boxes = [...html.matchAll(/<input[^>]*name="(\w+)"[^>]*>/g)];
    expect(boxes.map(([, name]) => name)).toEqual(topicsAmong(['changes', 'packages', 'consultations', 'digest']));
    expect(boxes.filter(([box]) => !box.includes(' checked')).map(([, name]) => name)).toEqual(['packages']);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain('frame-ancestors');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    for (const [path, type] of [
      ['/settings/page.js', 'text/javascript'],
      ['/settings/page.css', 'text/css'],
    ] as const)
      expect((await get(path)).headers.get('content-type')).toContain(type);
    const english = await (await get('/settings?language=en&muted=%3Cscript%3E')).text();
    expect(english).toContain('does not write to you yet');
    expect(english).not.toContain('<form');
  });
});
