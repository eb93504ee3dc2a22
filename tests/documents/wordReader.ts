import { strFromU8, unzipSync } from 'fflate';

/** A paragraph as Word shows it when all changes are accepted or rejected. */
export type ReadParagraph = { readonly style: string; readonly text: string };

/** The parts of a .docx by name, e.g. `word/document.xml`. */
export async function partsOf(file: Blob): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const DROPPED = { accept: ['w:del', 'w:moveFrom'], reject: ['w:ins', 'w:moveTo'] } as const;

/**
 * The paragraphs that are left when all changes are accepted, or rejected. A paragraph whose end goes is read together
 * with the next, as Word does (ECMA-376 part 1, 17.13.5.15 and 17.13.5.20).
 */
export function paragraphsIn(xml: string, how: 'accept' | 'reject'): readonly ReadParagraph[] {
  const dropped: readonly string[] = DROPPED[how];
  const paragraphs: ReadParagraph[] = [];
  // A paragraph without anything in it is one tag.
  const tags = xml.replaceAll('<w:p/>', '<w:p></w:p>');
  const open: string[] = [];
  let [text, style, isEndDropped] = ['', '', false];
  for (const [, closing, name = '', attributes = '', selfClosing, between] of tags.matchAll(
    /<(\/?)([\w:]+)([^>]*?)(\/?)>|([^<]+)/g,
  )) {
    const isDropped = open.some((each) => dropped.includes(each));
    if (between !== undefined) {
      if (['w:t', 'w:delText'].includes(open.at(-1) ?? '') && !isDropped) text += unescaped(between);
    } else if (closing === '/') {
      open.pop();
      if (name !== 'w:p') continue;
      if (isEndDropped) isEndDropped = false;
      else {
        paragraphs.push({ style, text });
        text = '';
      }
    } else {
      if (name === 'w:pStyle') style = / w:val="(\w+)"/.exec(attributes)?.[1] ?? '';
      if (name === 'w:tab' && open.at(-1) === 'w:r' && !isDropped) text += '\t';
      if (open.at(-1) === 'w:rPr' && open.at(-2) === 'w:pPr' && dropped.includes(name)) isEndDropped = true;
      if (selfClosing === '') open.push(name);
      if (name === 'w:p') style = '';
    }
  }
  return paragraphs;
}

/** What stands under a heading, line by line. */
export function textUnder(paragraphs: readonly ReadParagraph[], heading: string): string {
  const start = paragraphs.findIndex(({ style, text }) => style === 'Heading2' && text === heading);
  const end = paragraphs.findIndex(({ style }, at) => at > start && style === 'Heading2');
  const lines = paragraphs.slice(start + 1, end < 0 ? undefined : end);
  return lines.map(({ text }) => text).join('\n');
}

function unescaped(text: string): string {
  const signs = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' } as const;
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (escape) => signs[escape as keyof typeof signs]);
}
