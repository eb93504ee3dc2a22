/** How long the file stays at hand: a browser may ask the person first where to put it. */
const AT_HAND_MS = 60_000;

/** Hands a file to the browser, which puts it among the person's downloads. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, AT_HAND_MS);
}

/** A name without what file systems do not take; a title may hold anything. */
export function fileNameOf(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/ {2,}/g, ' ');
}
