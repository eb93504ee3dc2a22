/** What is around the page, as far as it shows before anybody has answered: Teams tells of itself only when asked. */
export type Framing = 'none' | 'sharePoint' | 'unknown';

/** What of a window is looked at here. */
export type FramedPage = {
  readonly parent: unknown;
  /** Firefox does not know `ancestorOrigins`. */
  readonly location: { readonly ancestorOrigins?: ArrayLike<string> };
  readonly document: { readonly referrer: string };
};

/** SharePoint's hosts in all of Microsoft's clouds; which of them may show the page the server says. */
const SHAREPOINT = /^https:\/\/[\w-]+\.sharepoint\.(?:com|us|cn|de)(?:\/|$)/;

export function framingOf(page: FramedPage): Framing {
  // Teams on a telephone shows the page in a window of its own, and reaches it through this object.
  if (page.parent === page) return 'nativeInterface' in page ? 'unknown' : 'none';
  const around = page.location.ancestorOrigins?.[0] ?? page.document.referrer;
  return SHAREPOINT.test(around) ? 'sharePoint' : 'unknown';
}
