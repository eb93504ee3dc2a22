/** @returns path of an installed Chromium, Chrome or Edge */
export function findBrowser(): string | undefined;
