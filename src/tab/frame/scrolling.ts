/** The element that scrolls: lists that draw only what is in sight measure against it. */
export const CONTENT_ID = 'content';

export function scrollingContent(): HTMLElement | null {
  return document.getElementById(CONTENT_ID);
}
