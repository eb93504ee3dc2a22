import type { Email } from '#domain/ids.ts';

/**
 * A link that opens a chat in Teams with these people and a message that the person sends or changes.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
 */
export function chatLinkTo(people: readonly Email[], message: string): string {
  const users = people.map(encodeURIComponent).join(',');
  return `https://teams.microsoft.com/l/chat/0/0?users=${users}&message=${encodeURIComponent(message)}`;
}

/** A link that opens a mail in which those written to do not see each other. */
export function mailLinkTo(
  people: readonly Email[],
  { subject, body }: { readonly subject: string; readonly body: string },
) {
  const to = people.map(encodeURIComponent).join(',');
  return `mailto:?bcc=${to}&subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
