import { describeScreens, TAB_SCREENS } from './accessibility.ts';

describeScreens(TAB_SCREENS, { width: 1280, height: 900, theme: 'default', then: ['dark', 'contrast'] });
