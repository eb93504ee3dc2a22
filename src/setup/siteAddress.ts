/**
 * The address of a site as Graph takes it.
 *
 * @param text as people copy it from the browser, e.g. `"https://contoso.sharepoint.com/sites/samsyn/Lists/Kriterier"`,
 *             or as Graph takes it, e.g. `"contoso.sharepoint.com:/sites/samsyn"`
 * @returns undefined when it is neither
 */
export function siteAddress(text: string): string | undefined {
  if (/^[\w-]+(\.[\w-]+)+:\/\S+$/.test(text)) return text;
  if (!/^https:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { hostname, pathname } = new URL(text);
  // A percent sign that stands for nothing.
  if (/%(?![0-9a-f]{2})/i.test(pathname)) return undefined;
  const [area, name] = decodeURIComponent(pathname)
    .split('/')
    .filter((part) => part !== '');
  const isSite = (area === 'sites' || area === 'teams') && name !== undefined;
  return isSite ? `${hostname}:/${area}/${name}` : undefined;
}
