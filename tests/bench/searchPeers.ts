/** Engines that are measured beside ours, over the same words: stems and parts of compounds. */
export const peers = ['minisearch', 'orama'] as const;
