import { describeScreens } from './accessibility.ts';

describeScreens({ width: 320, height: 800, theme: 'default' });
