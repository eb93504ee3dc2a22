import type { chatLimitsSv } from './chatLimits.sv.ts';

export const chatLimitsEn: typeof chatLimitsSv = {
  tooMany: 'Too many requests came in a short time. Wait a few seconds and try again. Nothing was saved.',
};
