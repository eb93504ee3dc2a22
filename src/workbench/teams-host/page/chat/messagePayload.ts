import type { ChatMessage } from './messages.ts';

/** A message as Teams hands it to a command that is chosen on it: its text as HTML, its cards as JSON in strings. */
export function messagePayloadOf({ id, author, createdAt, text, attachments }: ChatMessage): object {
  const isBot = author.kind === 'bot';
  const content = text
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
  return {
    id,
    createdDateTime: createdAt,
    from: isBot
      ? { application: { id: author.id, displayName: author.name, applicationIdentityType: 'bot' } }
      : { user: { id: author.id, displayName: author.name, userIdentityType: 'aadUser' } },
    body: { contentType: 'html', content: text === '' ? '' : content },
    attachments: attachments.map((each, index) => ({
      id: `${id}-${index}`,
      contentType: each.contentType,
      content: JSON.stringify(each.content),
    })),
  };
}

function escaped(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
