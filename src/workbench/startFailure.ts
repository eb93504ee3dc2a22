/**
 * - `portBusy`: something else listens there
 * - `portForbidden`: the system keeps the port to itself, as Linux does below 1024
 * - `folderInUse`: another workbench has the data folder
 * - `folderUnwritable`: the data folder cannot be made or written
 * - `dataDamaged`, `dataNewer`: what is in the folder cannot be read by this version
 * - `notBuilt`: the pages are not there
 */
export type StartFault =
  'portBusy' | 'portForbidden' | 'folderInUse' | 'folderUnwritable' | 'dataDamaged' | 'dataNewer' | 'notBuilt';

/** The workbench cannot start, for a reason that the person at the keyboard can put right. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
  readonly fault: StartFault;
  /** Port or folder that it is about. */
  readonly subject: string;

  constructor(fault: StartFault, subject: string, cause?: unknown) {
    super(`${fault}: ${subject}`, { cause });
    this.fault = fault;
    this.subject = subject;
  }
}
