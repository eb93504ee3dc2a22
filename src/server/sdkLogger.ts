import type { AppOptions, IPlugin } from '@microsoft/teams.apps';
import type { Log } from './log.ts';

type ILogger = NonNullable<AppOptions<IPlugin>['logger']>;

/**
 * Lets through what the Teams library warns of. Its debug lines hold whole activities, with names and texts, and
 * what it logs beside the first sentence may too, so neither is written.
 */
export function sdkLogger(log: Log): ILogger {
  const write = (level: 'warn' | 'error') => (message: unknown) => {
    if (typeof message === 'string') log({ event: 'teamsLibrary', level, message: message.slice(0, 200) });
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
