import { describeScreens, WINDOW_SCREENS } from './accessibility.ts';
import { THEMES } from './browser.ts';

for (const theme of THEMES) describeScreens(WINDOW_SCREENS, { theme });
