/**
 * Where Teams' channel service has its addresses, in Microsoft's own domains. `trafficmanager.net` is not one of them:
 * everybody may have a name in it, so there the whole host is given.
 */
export const TEAMS_SERVICE_ORIGINS: readonly string[] = [
  'https://smba.trafficmanager.net',
  'https://*.botframework.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
];

/**
 * Whether an answer may be sent to an address: with it goes a token that speaks in the bot's name.
 *
 * @param allowed origins; `*.` first in the host stands for one label or more, `:*` at the end for any port
 */
export function isServiceAddress(serviceUrl: string, allowed: readonly string[]): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, port, username, password } = new URL(serviceUrl);
  if (username !== '' || password !== '') return false;
  return allowed.some((origin) => {
    const [, scheme = '', host = '', wantedPort = ''] = /^(https?:)\/\/([^:/]+)(?::(\d+|\*))?$/.exec(origin) ?? [];
    const isHost = host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
    return protocol === scheme && isHost && (wantedPort === '*' || port === wantedPort);
  });
}
