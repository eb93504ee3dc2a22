import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withMap } from './dependencyMap.ts';

const page = join(import.meta.dirname, '../../ARCHITECTURE.md');
writeFileSync(page, withMap(readFileSync(page, 'utf8')));
