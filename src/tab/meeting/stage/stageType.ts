import type { GriffelStyle } from '@fluentui/react-components';

/**
 * Type for a stage, by its width: what fills a wall or a small window. At 4 m letters of 1.6 cm are read with ease; on a
 * screen of 1.2 m and 1920 px that is body text of about 2 % of the width.
 */
export const STAGE_TITLE: GriffelStyle = {
  fontSize: 'clamp(22px, 2.8vw, 64px)',
  lineHeight: 1.2,
  fontWeight: 600,
};
export const STAGE_BODY: GriffelStyle = { fontSize: 'clamp(18px, 2vw, 44px)', lineHeight: 1.4 };
export const STAGE_NOTE: GriffelStyle = { fontSize: 'clamp(14px, 1.4vw, 30px)', lineHeight: 1.4 };
