import { describeScreens } from './accessibility.ts';
import { SCREENS } from './screens.ts';

describeScreens(SCREENS, { width: 320, height: 800, theme: 'default' });
