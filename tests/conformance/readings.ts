/** How an example is read, whichever it is; judge.ts does what these sentences say. */
export const READINGS: readonly string[] = [
  'Values are compared by kind, and every element that is shown has to have one like it; error codes and messages are compared as they stand, with `*` for anything.',
  'A property without value may be `null`, as Microsoft gives it.',
  "What a sample shows against Microsoft's own closed metadata is not asked for: names that it does not know, values of another kind than it says.",
  'A success that is shown with a status which that metadata does not have for the operation may come with the one it has.',
  'The type of a thing (`@odata.type`) is asked for only where the metadata leaves it open: Graph answers with minimal metadata.',
  'What the `$select` of the request itself leaves out is not asked for.',
  'A first enumeration by delta shows no removed items, though some samples do.',
  'An example without an answer fixes only that there is something at the address.',
  'What is reported to happen now and then may also not happen.',
];
