/** The first link in a message that the manifest claims for the app: one of its server's. @param origin of the server */
export function ownLinkIn(text: string, origin: string): string | undefined {
  const links = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  return links.find((link) => link.startsWith(`${origin}/`));
}
