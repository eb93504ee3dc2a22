import { describeScreens, HALF, TAB_SCREENS } from './accessibility.ts';

describeScreens(TAB_SCREENS.slice(0, HALF), { theme: 'default', then: ['dark', 'contrast'] });
