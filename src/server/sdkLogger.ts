import type { AppOptions, IPlugin } from '@microsoft/teams.apps';
import type { Log } from './log.ts';

type ILogger = NonNullable<AppOptions<IPlugin>['logger']>;

/** How sentences of the library itself begin; what follows may be about an activity. */
const OWN_WORDS =
  /^(inbound activity rejected|Error processing activity|JWT (validation|verification) failed|Failed to get signing key|Custom validation failed|No credentials configured)/;

/**
 * Lets through what the Teams library warns of. Its debug lines hold whole activities, with names and texts, and
 * what it logs beside the first words of its own may too, as may the message of whatever was thrown: none is written.
 */
export function sdkLogger(log: Log): ILogger {
  const write = (level: 'warn' | 'error') => (message: unknown) => {
    const sentence = OWN_WORDS.exec(typeof message === 'string' ? message : '')?.[0];
    log({ event: 'teamsLibrary', level, message: sentence ?? 'other' });
  };
  const silent = () => undefined;
  const logger: ILogger = {
    debug: silent,
    info: silent,
    trace: silent,
    warn: write('warn'),
    error: write('error'),
    log: silent,
    child: () => logger,
  };
  return logger;
}
