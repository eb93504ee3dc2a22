/** Runs a script with Node in a folder and gives its exit code. */
type Run = (args: readonly string[], folder: string) => Promise<number>;
type Where = { readonly root?: string; readonly run?: Run };

export function languageOf(env?: { LC_ALL?: string; LC_MESSAGES?: string; LANG?: string }): 'sv' | 'en';
export function ensureNode(version?: string): void;
export function ensureInstalled(where?: Where): Promise<boolean>;
export function ensureBuilt(where?: Where): Promise<boolean>;
