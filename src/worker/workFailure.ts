/** The worker is gone, or could not answer. Asking again may help: the next question starts a fresh one. */
export class WorkFailure extends Error {
  override readonly name = 'WorkFailure';
}
