type List = { readonly listName: string };
type Column = List & { readonly columnName: string };

/** Facts of each step of making the lists, as provisioning gives them. */
type StepFacts = {
  readonly createList: List & { readonly columns: number };
  readonly nameList: List & { readonly list: string };
  readonly addColumn: Column;
  readonly addIndex: Column;
  readonly makeUnique: Column;
  readonly addChoices: Column & { readonly choices: readonly string[] };
};

/** What making the lists says, on the command line and on the page for it. */
export type SetupTexts = {
  /** What the step does, as a sentence. */
  readonly steps: { readonly [Kind in keyof StepFacts]: (facts: StepFacts[Kind]) => string };
  readonly complete: string;
  readonly missing: (steps: number) => string;
  readonly done: (steps: number) => string;
  readonly cancelled: string;
  readonly refused: (step: string, reason: string) => string;
  /** Put before what only people can put right. */
  readonly remaining: string;
  readonly command: {
    readonly usage: string;
    readonly wrongOption: (what: string) => string;
    readonly siteMissing: string;
    readonly siteMalformed: (site: string) => string;
    readonly tokenUnreadable: (file: string) => string;
    readonly folderUnwritable: (folder: string) => string;
    readonly written: (file: string) => string;
    readonly signIn: (address: string, code: string) => string;
    readonly signInFailed: (code: string) => string;
    readonly looking: (site: string) => string;
    readonly siteNotFound: (site: string) => string;
    readonly mayNotManage: string;
    readonly dryRun: string;
    readonly stopping: string;
  };
};

/** The sentence for a step in the person's language. */
export function stepText<Kind extends keyof StepFacts>(
  { steps }: Pick<SetupTexts, 'steps'>,
  // A table looked up by kind, so that the compiler sees sentence and step to be of the same kind.
  step: { [K in Kind]: { readonly kind: K } & StepFacts[K] }[Kind],
): string {
  return steps[step.kind](step);
}
