import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TokenProvider } from '#graph/client/authentication.ts';
import type { GraphClient } from '#graph/client/graphClient.ts';
import { GraphFailure } from '#graph/errors.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { lookAhead, provisionLists } from '#graph/provision.ts';
import { checkSchema } from '#graph/schema/checkSchema.ts';
import { limitsOf } from '#graph/schema/limitsOf.ts';
import type { SchemaDrift } from '#graph/schema/schemaDrift.ts';
import { driftText, type SchemaTexts } from '#i18n/schemaTexts.ts';
import { stepText, type SetupTexts } from '#i18n/setupTexts.ts';
import type { Options } from './options.ts';
import { SignInFailed } from './signIn.ts';
import { applyFiles } from './siteScript/applyFiles.ts';
import { listLooks } from './siteScript/listLooks.ts';

/** What the process ends with, so that a script can tell. */
export const EXIT = { done: 0, wrongOptions: 1, notSignedIn: 2, failed: 3, leftForPeople: 4, cancelled: 130 } as const;
type Exit = (typeof EXIT)[keyof typeof EXIT];

export type Surroundings = {
  readonly say: (line: string) => void;
  readonly texts: { readonly setup: SetupTexts; readonly schema: SchemaTexts; readonly failures: FailureTexts };
  /** A client of Graph whose tokens come from `token`. */
  readonly clientWith: (token: TokenProvider) => GraphClient;
  /** Asks a person to sign in. */
  readonly signIn: TokenProvider;
  readonly signal: AbortSignal;
};

type FailureTexts = Readonly<Record<GraphFailure['kind'], string>> & {
  readonly reference: (requestId: string) => string;
};

const TOKEN_UNREADABLE = 'tokenUnreadable';

/** Writes the files that were asked for, then makes or completes the lists. Says all that a person needs to know. */
export async function runSetup(options: Options, around: Surroundings): Promise<Exit> {
  const { say, texts } = around;
  const { command } = texts.setup;
  if (options.emit !== undefined && !(await emit(options.emit, around))) return EXIT.wrongOptions;
  if (options.site === undefined) return EXIT.done;
  const token = await tokenFrom(options, around);
  if (token === TOKEN_UNREADABLE) {
    say(command.tokenUnreadable(options.tokenFile ?? ''));
    return EXIT.notSignedIn;
  }
  const target = { client: around.clientWith(token), site: options.site, definitions: listDefinitions };
  try {
    return options.isDryRun ? await preview(target, around) : await provision(target, around);
  } catch (failure) {
    if (!(failure instanceof GraphFailure)) throw failure;
    return told(failure, options.site, around);
  }
}

async function emit(folder: string, { say, texts }: Surroundings): Promise<boolean> {
  const { command } = texts.setup;
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of applyFiles(listDefinitions, listLooks)) {
      await writeFile(join(folder, name), content);
      say(command.written(join(folder, name)));
    }
    return true;
  } catch {
    say(command.folderUnwritable(folder));
    return false;
  }
}

async function tokenFrom(options: Options, { signIn }: Surroundings): Promise<TokenProvider | typeof TOKEN_UNREADABLE> {
  if (options.tokenFile === undefined && options.token === undefined) return signIn;
  try {
    const given = options.tokenFile === undefined ? options.token : await readFile(options.tokenFile, 'utf8');
    const token = given?.trim() ?? '';
    return token === '' ? TOKEN_UNREADABLE : () => Promise.resolve(token);
  } catch {
    return TOKEN_UNREADABLE;
  }
}

type Target = Parameters<typeof lookAhead>[0];

async function preview(target: Target, { say, texts }: Surroundings): Promise<Exit> {
  const { setup } = texts;
  say(setup.command.looking(target.site));
  const { steps, found } = await lookAhead(target);
  say(steps.length === 0 ? setup.complete : setup.missing(steps.length));
  for (const step of steps) say(`  + ${stepText(setup, step)}`);
  // What the run will add is no drift that people must mend.
  const present = target.definitions.filter(({ name }) => found.has(name));
  const mended = new Set(steps.map((step) => `${step.list}/${'column' in step ? step.column : ''}`));
  const drifts = checkSchema(present, found).filter(
    (drift) => drift.kind !== 'columnsNotYet' && (!('column' in drift) || !mended.has(`${drift.list}/${drift.column}`)),
  );
  tellDrifts(drifts, { say, texts });
  if (steps.length > 0) say(setup.command.dryRun);
  return EXIT.done;
}

async function provision(target: Target, { say, texts, signal }: Surroundings): Promise<Exit> {
  const { setup } = texts;
  say(setup.command.looking(target.site));
  const outcome = await provisionLists({
    ...target,
    signal,
    onProgress: ({ step, number, of }) => say(`[${number}/${of}] ${stepText(setup, step)}`),
  });
  for (const { step, failure } of outcome.refused) say(setup.refused(stepText(setup, step), failure.message));
  if (outcome.kind === 'cancelled') {
    say(setup.cancelled);
    return EXIT.cancelled;
  }
  say(outcome.done.length === 0 && outcome.refused.length === 0 ? setup.complete : setup.done(outcome.done.length));
  tellDrifts(outcome.remaining, { say, texts });
  const isWhole = outcome.refused.length === 0 && limitsOf(outcome.remaining).size === 0;
  return isWhole ? EXIT.done : EXIT.leftForPeople;
}

function tellDrifts(drifts: readonly SchemaDrift[], { say, texts }: Pick<Surroundings, 'say' | 'texts'>): void {
  if (drifts.length > 0) say(texts.setup.remaining);
  for (const drift of drifts) {
    const { what, off, remedy } = driftText(texts.schema, drift);
    say(`  ! ${what}\n    ${off}\n    ${remedy}`);
  }
}

function told(failure: GraphFailure, site: string, { say, texts }: Surroundings): Exit {
  const { command } = texts.setup;
  if (failure.cause instanceof SignInFailed) {
    say(command.signInFailed(failure.cause.code));
    return EXIT.notSignedIn;
  }
  const sentences: Partial<Record<GraphFailure['kind'], string>> = {
    notFound: command.siteNotFound(site),
    accessDenied: command.mayNotManage,
  };
  say(sentences[failure.kind] ?? texts.failures[failure.kind]);
  if (failure.facts.requestId !== '') say(texts.failures.reference(failure.facts.requestId));
  return failure.kind === 'signInRequired' ? EXIT.notSignedIn : EXIT.failed;
}
