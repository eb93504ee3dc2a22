import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

const step = z.object({
  uses: z.string(),
  with: z.record(z.string(), z.unknown()).optional(),
  writeToEnvironmentFile: z.record(z.string(), z.string()).optional(),
});
const steps = z.array(step);
const lifecycle = z
  .strictObject({
    version: z.literal('v1.11'),
    environmentFolderPath: z.string(),
    provision: steps,
    deploy: steps,
    publish: steps,
  })
  .parse(parse(read('teamsapp.yml')));
const all = [...lifecycle.provision, ...lifecycle.deploy, ...lifecycle.publish];

/** What people fill in by hand, as infra/README.md lists it. */
const byHand = [...read('infra/README.md').matchAll(/^ {3}([A-Z_]+)=/gm)].map((match) => match[1]);
const written = all.flatMap(({ writeToEnvironmentFile = {} }) => Object.values(writeToEnvironmentFile));
const bicep = read('infra/main.bicep');
const outputs = [...bicep.matchAll(/^output (\w+) /gm)].map((match) => match[1]);
const known = new Set([...byHand, ...written, ...outputs]);

const variablesOf = (text: string): readonly string[] =>
  [...text.matchAll(/\$\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');

describe('teamsapp.yml', () => {
  it('registers the app, makes the server, and only then gives the registration its addresses', () => {
    expect(lifecycle.provision.map(({ uses }) => uses)).toEqual([
      'aadApp/create',
      'teamsApp/create',
      'arm/deploy',
      'aadApp/update',
      'teamsApp/validateManifest',
      'teamsApp/zipAppPackage',
      'teamsApp/validateAppPackage',
      'teamsApp/update',
    ]);
  });

  it('publishes what it has validated', () => {
    const used = lifecycle.publish.map(({ uses }) => uses);
    expect(used.indexOf('teamsApp/validateAppPackage')).toBeLessThan(used.indexOf('teamsApp/publishAppPackage'));
  });

  it('names only files that are there or that it makes itself', () => {
    const paths = [...read('teamsapp.yml').matchAll(/(?:[pP]ath|parameters|ignoreFile): (\.\/\S+)/g)].map(
      (match) => match[1] ?? '',
    );
    const missing = paths.filter(
      (path) => !path.startsWith('./build/') && path !== './env' && !existsSync(new URL(path, ROOT)),
    );
    expect(missing).toEqual([]);
  });

  it.each([
    'teamsapp.yml',
    'appPackage/manifest.json',
    'infra/main.parameters.json',
    'manifest/entra/app-registration.json',
  ])('gives every variable of %s a value', (path) => {
    expect(variablesOf(read(path)).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the infrastructure', () => {
  it('gives the server every setting that has no default, and none that it does not read', () => {
    const config = read('src/server/config.ts');
    const needed = [...config.matchAll(/^ {4}([A-Z_]+): z\.(?!.*default)/gm)].map((match) => match[1]);
    const block = /name: 'appsettings'[\s\S]*?properties: \{([\s\S]*?)\n {2}\}/.exec(bicep)?.[1] ?? '';
    const given = [...block.matchAll(/^ {4}([A-Z_]+):/gm)].map((match) => match[1] ?? '');
    const ofAzure = ['WEBSITE_RUN_FROM_PACKAGE', 'SCM_DO_BUILD_DURING_DEPLOYMENT', 'NODE_OPTIONS'];
    expect(needed.length).toBeGreaterThan(3);
    expect(needed.filter((name) => name !== undefined && !given.includes(name))).toEqual([]);
    expect(given.filter((name) => !config.includes(`${name}:`) && !ofAzure.includes(name))).toEqual([]);
  });

  it('takes exactly the parameters that are filled in', () => {
    const filled = z
      .object({ parameters: z.record(z.string(), z.unknown()) })
      .parse(JSON.parse(read('infra/main.parameters.json')));
    const required = [...bicep.matchAll(/^param (\w+) \w+(?! =)$/gm)].map((match) => match[1]);
    expect(Object.keys(filled.parameters)).toEqual(expect.arrayContaining(required));
  });

  it('keeps the secret out of settings and outputs', () => {
    expect(bicep).toContain("CLIENT_SECRET: '@Microsoft.KeyVault(");
    expect(bicep).toMatch(/@secure\(\)\n.*\nparam clientSecret/);
  });
});
