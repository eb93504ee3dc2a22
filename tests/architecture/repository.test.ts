import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withMap } from './dependencyMap.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

describe('the repository', () => {
  it('draws its dependency map as the code is (npm run map)', () => {
    expect(read('ARCHITECTURE.md')).toBe(withMap(read('ARCHITECTURE.md')));
  });

  it('keeps download addresses out of the lock file', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(100);
  });

  it('runs no install script of a package', () => {
    expect(read('.npmrc')).toContain('ignore-scripts=true');
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([]);
  });

  it('asks for Node 20.19 or newer and pins every package to one version', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    expect(manifest['engines']?.['node']).toBe('>=20.19');
    const versions = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('has no folder or file whose name says nothing', () => {
    const vague = /(^|\/)(utils?|helpers?|common|shared|misc|types)(\/|\.tsx?$)/;
    expect(tracked.filter((path) => path.startsWith('src/') && vague.test(path))).toEqual([]);
  });

  it('says Swedish column names only in the row codecs, the manifest and the stand-in for Microsoft 365', () => {
    const columns = /\b(KriterieId|Lanskod|Kontrollsumma|FranOchMed|UhmVersion|Uppfoljning)\b/;
    const places = tracked.filter(
      (path) => /^src\/.*\.tsx?$/.test(path) && !/^src\/(graph\/rows|workbench\/seed)\//.test(path),
    );
    expect(places.filter((path) => columns.test(read(path)))).toEqual([]);
  });

  it('reads the environment in one file per program', () => {
    const readers = ['src/server/config.ts', 'src/setup/main.ts'];
    const sources = tracked.filter((path) => /^src\/.*\.tsx?$/.test(path) && !readers.includes(path));
    expect(sources.filter((path) => read(path).includes('process.env'))).toEqual([]);
  });
});
