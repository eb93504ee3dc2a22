/** What the workbench says on the command line; in no catalogue, since no part of the product says it. */
export type StartSentences = {
  readonly usage: string;
  readonly portBusy: (port: string) => string;
  readonly portForbidden: (port: string) => string;
  readonly folderInUse: (folder: string) => string;
  readonly folderUnwritable: (folder: string) => string;
  readonly dataDamaged: (folder: string) => string;
  readonly dataNewer: (folder: string) => string;
  readonly notBuilt: () => string;
  readonly firstStart: string;
  readonly listFilled: (list: string, rows: number) => string;
  readonly starting: string;
  readonly started: (address: string) => string;
};
