import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { BASKET } from '#contracts/basket.ts';
import { DIALOG_COMMANDS } from '#contracts/actions/dialogCommands.ts';
import { SEARCH_CRITERIA } from '#contracts/searchCriteria.ts';
import { TAB_ID } from '#contracts/teamsLink.ts';
import { LEVELS } from '#domain/criterion.ts';
import { fill, packageFiles, TRIAL, variablesIn, zipped } from '../../appPackage/packageFiles.ts';
import { faultsIn } from '../../appPackage/schemas.ts';

const levels = LEVELS.map((value) => expect.objectContaining({ value }) as unknown);

const ROOT = new URL('../../', import.meta.url);
const files = packageFiles(TRIAL);
const text = (name: string): string => new TextDecoder().decode(files.get(name));
const texts = (name: string) => z.record(z.string(), z.unknown()).parse(JSON.parse(text(name)));

const manifest = z
  .looseObject({
    version: z.string(),
    configurableTabs: z.array(z.object({ scopes: z.array(z.string()), canUpdateConfiguration: z.boolean() })),
    staticTabs: z.array(z.object({ entityId: z.string(), context: z.array(z.string()).optional() })),
    composeExtensions: z.array(
      z.object({
        botId: z.string(),
        messageHandlers: z.array(z.unknown()),
        commands: z.array(
          z.object({
            id: z.string(),
            initialRun: z.boolean().optional(),
            fetchTask: z.boolean().optional(),
            triggers: z.array(z.string()).optional(),
            context: z.array(z.string()),
            parameters: z.array(z.looseObject({ name: z.string() })).optional(),
          }),
        ),
      }),
    ),
    bots: z.array(z.object({ botId: z.string() })),
    webApplicationInfo: z.object({ nestedAppAuthInfo: z.array(z.object({ scopes: z.array(z.string()) })) }),
  })
  .parse(JSON.parse(text('manifest.json')));

/** Follows a localisation key such as `bots[0].commandLists[0].commands[1].title` into the manifest. */
function valueAt(path: string): unknown {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  return steps.reduce(
    (value: unknown, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    JSON.parse(text('manifest.json')),
  );
}

/** Width and height of a PNG, and its first transparent-capable colour type (6 = RGBA). */
function pngHeader(name: string): { width: number; height: number; colourType: number } {
  const view = new DataView(Uint8Array.from(files.get(name) ?? []).buffer);
  return { width: view.getUint32(16), height: view.getUint32(20), colourType: view.getUint8(25) };
}

describe('the app package', () => {
  it("is valid by Microsoft's schemas", () => {
    expect(faultsIn(files)).toEqual([]);
  });

  it('holds exactly the manifest, its two languages and its two icons', () => {
    const names = Object.keys(unzipSync(zipped(files))).sort();
    expect(names).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png', 'sv.json']);
  });

  it('leaves no variable open', () => {
    expect(['manifest.json', 'sv.json', 'en.json'].filter((name) => text(name).includes('${{'))).toEqual([]);
  });

  it('is the same bytes whenever it is made', () => {
    expect(zipped(files)).toEqual(zipped(packageFiles(TRIAL)));
  });

  it('has the version of the product', () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')));
    expect(manifest.version).toBe(version);
  });
});

describe('the manifest', () => {
  it('[B15] names the search command as the bot knows it, ready before anything is typed', () => {
    expect(manifest.composeExtensions[0]?.commands[0]).toMatchObject({
      id: SEARCH_CRITERIA,
      initialRun: true,
      triggers: ['slash'],
      context: ['compose', 'commandBox', 'message'],
      parameters: [{ name: 'query' }, { name: 'productGroup' }, { name: 'level', choices: levels }],
    });
  });

  it('[B20] opens the basket as a dialog, from the compose box and on a message', () => {
    const command = manifest.composeExtensions[0]?.commands.find(({ id }) => id === BASKET);
    expect(command).toMatchObject({ fetchTask: true, context: ['compose', 'commandBox', 'message'] });
  });

  it.each(DIALOG_COMMANDS)('[B27] opens %s as a dialog, beside the compose box and on a message', (id) => {
    const command = manifest.composeExtensions[0]?.commands.find((each) => each.id === id);
    expect(command).toMatchObject({ fetchTask: true });
    expect(command?.context).toEqual(expect.arrayContaining(['compose', 'message']));
  });

  it('[B24] asks Teams about links of the server alone, for people without the app too', () => {
    const value = { domains: [TRIAL['APP_DOMAIN']], supportsAnonymizedPayloads: true };
    expect(manifest.composeExtensions[0]?.messageHandlers).toEqual([{ type: 'link', value }]);
  });

  it('lets the bot answer the cards of the message extension', () => {
    expect(manifest.composeExtensions[0]?.botId).toBe(manifest.bots[0]?.botId);
  });

  it('names the tab as links do', () => {
    expect(manifest.staticTabs[0]?.entityId).toBe(TAB_ID);
  });

  it('asks Teams beforehand for the token that the tab asks for, in the same order', () => {
    const signIn = readFileSync(new URL('src/tab/start/signIn.ts', ROOT), 'utf8');
    const asked = /const SCOPES = \[(.*?)\]/s
      .exec(signIn)?.[1]
      ?.split(',')
      .map((scope) => scope.trim().replaceAll("'", ''));
    expect(manifest.webApplicationInfo.nestedAppAuthInfo.map(({ scopes }) => scopes)).toEqual([asked]);
  });

  it('offers the tab to persons, channels, chats and meetings', () => {
    expect(manifest.staticTabs[0]?.context).toEqual([
      'personalTab',
      'channelTab',
      'privateChatTab',
      'meetingChatTab',
      'meetingDetailsTab',
      'meetingSidePanel',
      'meetingStage',
    ]);
  });

  it('[TB1] can be added as a tab of a channel, a chat or a meeting', () => {
    expect(manifest.configurableTabs).toEqual([{ scopes: ['team', 'groupChat'], canUpdateConfiguration: true }]);
  });

  it('asks for no right in teams, chats and meetings but to show a page on the stage when a person shares it', () => {
    expect(manifest['authorization']).toEqual({
      permissions: { resourceSpecific: [{ name: 'MeetingStage.Write.Chat', type: 'Delegated' }] },
    });
  });
});

describe('the languages', () => {
  it('have the same texts to translate', () => {
    expect(Object.keys(texts('en.json'))).toEqual(Object.keys(texts('sv.json')));
  });

  it('are Swedish in the manifest itself', () => {
    const { $schema, ...swedish } = texts('sv.json');
    expect($schema).toMatch(/Localization/);
    expect(Object.fromEntries(Object.keys(swedish).map((key) => [key, valueAt(key)]))).toEqual(swedish);
  });
});

describe('the icons', () => {
  it.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('%s is %i pixels square', (name, size) => {
    expect(pngHeader(name)).toMatchObject({ width: size, height: size });
  });

  it('have an outline that can be transparent', () => {
    expect(pngHeader('outline.png').colourType).toBe(6);
  });
});

describe('filling in', () => {
  it('names every variable that has no value', () => {
    expect(() => fill('${{ONE}} ${{ TWO }} ${{THREE}}', { ONE: '1', TWO: '' })).toThrow(/TWO, THREE/);
  });

  it('reads values from an environment file, comments and quotes aside', () => {
    const env = '# ids\nTEAMS_APP_ID=abc\n\nDEVELOPER_NAME="Region Exempel"\r\nAPP_DOMAIN = samsyn.example\n';
    expect(variablesIn(env)).toEqual({
      TEAMS_APP_ID: 'abc',
      DEVELOPER_NAME: 'Region Exempel',
      APP_DOMAIN: 'samsyn.example',
    });
  });
});
