import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { TeamsWindow } from './TeamsWindow.tsx';

// Compiling schemas needs `eval`, which the page's policy forbids; even the attempt is reported as a violation.
z.config({ jitless: true });

const root = document.getElementById('host');
if (!root) throw new Error('index.html has lost its #host');
createRoot(root).render(<TeamsWindow />);
