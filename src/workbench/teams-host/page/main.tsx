import { createRoot } from 'react-dom/client';
import { TeamsWindow } from './TeamsWindow.tsx';

const root = document.getElementById('host');
if (!root) throw new Error('index.html has lost its #host');
createRoot(root).render(<TeamsWindow />);
