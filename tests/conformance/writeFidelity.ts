import { writeFileSync } from 'node:fs';
import { fidelityPage } from './fidelity.ts';

writeFileSync('docs/fidelity.md', fidelityPage());
