import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { listLooks } from '#setup/siteScript/listLooks.ts';
import { siteScriptsOf } from '#setup/siteScript/siteScript.ts';

const SCRIPT = join(import.meta.dirname, '../../manifest/sharepoint/apply.sh');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-apply-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the script with a stand-in for the CLI for Microsoft 365 that writes down, one a line, what it is told. */
function commands(): readonly (readonly string[])[] {
  const log = join(folder, 'log');
  const standIn = `#!/bin/sh\nfor word in "$@"; do printf '%s\\0' "$word" >> '${log}'; done\nprintf '\\n' >> '${log}'\necho '"an-id"'\n`;
  writeFileSync(join(folder, 'm365'), standIn, { mode: 0o755 });
  const PATH = `${folder}:${process.env['PATH'] ?? ''}`;
  execFileSync('sh', [SCRIPT, 'https://contoso.sharepoint.com/sites/samsyn'], { env: { PATH }, input: '\n' });
  const words = readFileSync(log, 'utf8')
    .split('\0\n')
    .filter((line) => line !== '');
  return words.map((line) => line.split('\0'));
}

describe.skipIf(process.platform === 'win32')('the commands of the CLI for Microsoft 365', () => {
  it('[V17] register the site script, apply it, and set versions and rules of every list as they are written', () => {
    const told = commands();
    const each = ['sitescript add', 'sitedesign add', 'sitedesign apply'];
    const whole = siteScriptsOf(listDefinitions, listLooks).flatMap(() => each);
    expect(told.map((words) => words.slice(1, 3).join(' '))).toEqual([
      ...whole,
      ...listDefinitions.map(() => 'list set'),
    ]);
    const content = told[0]?.[told[0].indexOf('--content') + 1] ?? '';
    expect(JSON.parse(content)).toHaveProperty('actions');
    expect(told[2]).toEqual(expect.arrayContaining(['--id', 'an-id', '--asTask']));
    for (const [place, { name }] of listDefinitions.entries()) {
      const words = told[place + whole.length] ?? [];
      expect(words).toEqual(expect.arrayContaining([`Lists/${name}`, '--majorVersionLimit', '50']));
      const rule = listLooks.find(({ list }) => list === name)?.rowValidation;
      const given = words.filter((_word, index) => /^--validation/.test(words[index - 1] ?? ''));
      expect(given).toEqual(rule ? [rule.formula, rule.message] : []);
    }
  });
});
