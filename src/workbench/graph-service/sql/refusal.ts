import { Refused } from '../errors.ts';
import { DatabaseUnavailable, faultOf, isFull } from './failure.ts';

/**
 * The refusal for whatever stopped a request. A database that cannot take a write now may do so soon; anything that is
 * not about the file is a fault of ours.
 *
 * @param report gets one line for whoever runs the service
 */
export function refusalOf(cause: unknown, report: (line: string) => void): Refused {
  if (cause instanceof Refused) return cause;
  if (isFull(cause)) {
    report('The disk is full: nothing that was acknowledged is lost, but no write is taken until there is room.');
    return new Refused({ status: 507, code: 'quotaLimitReached' }, 'Insufficient space available.', { cause });
  }
  if (cause instanceof DatabaseUnavailable || faultOf(cause) !== undefined) {
    report(`The database did not take a write: ${cause instanceof Error ? cause.message : String(cause)}`);
    return new Refused(
      { status: 503, code: 'serviceNotAvailable' },
      'The service is not available. Try the request again after a delay.',
      { headers: { 'retry-after': '1' }, cause },
    );
  }
  report(`A request failed for a reason that it should not: ${cause instanceof Error ? cause.stack : String(cause)}`);
  return new Refused({ status: 500, code: 'generalException' }, 'General exception while processing', { cause });
}
