import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statesPage } from './stateDiagrams.ts';

writeFileSync(join(import.meta.dirname, '../../docs/spec/states.md'), statesPage());
