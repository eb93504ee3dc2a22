import { describeScreens } from './accessibility.ts';

describeScreens({ width: 1280, height: 900, theme: 'dark' });
