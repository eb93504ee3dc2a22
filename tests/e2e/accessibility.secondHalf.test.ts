import { describeScreens, HALF, TAB_SCREENS } from './accessibility.ts';

describeScreens(TAB_SCREENS.slice(HALF), { theme: 'default', then: ['dark', 'contrast'] });
