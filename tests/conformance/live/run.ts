import { readFileSync } from 'node:fs';
import { readOptions } from '../../../src/setup/options.ts';
import { deviceCodeTokens } from '../../../src/setup/signIn.ts';
import { withBench } from './bench.ts';
import { CHECKS, quickChecks } from './checks.ts';
import { askAll, linesOf } from './liveCheck.ts';
import { sendOver } from './sendOver.ts';

const USAGE = `npm run live-check -- --site https://contoso.sharepoint.com/sites/samsyn [--threshold]
Asks a tenant what the embedded Graph service takes for granted, in a list that it makes and removes, and prints where
the tenant answers otherwise. --threshold also fills that list with 5,001 rows, which takes minutes.
--tenant, --client-id, --token-file and --graph mean the same as for npm run provision.`;

const ARGUMENTS = process.argv.slice(2);
const options = readOptions(
  ARGUMENTS.filter((argument) => argument !== '--threshold'),
  process.env,
);
if ('problem' in options || options.site === undefined) {
  console.log(USAGE);
  process.exitCode = 'problem' in options && options.problem.kind === 'help' ? 0 : 1;
} else {
  process.exitCode = await liveCheck(options.site, options);
}

/** @returns 0 when the tenant answers as expected, 2 when it does not, 3 when it could not be asked */
async function liveCheck(siteAddress: string, given: Exclude<typeof options, { problem: unknown }>): Promise<number> {
  const own = given.tokenFile === undefined ? given.token : readFileSync(given.tokenFile, 'utf8').trim();
  const ask = deviceCodeTokens({
    clientId: given.clientId,
    tenantId: given.tenantId,
    scopes: ['https://graph.microsoft.com/Sites.Manage.All'],
    prompt: (address, code) => console.log(`Open ${address} and enter the code ${code}`),
  });
  const send = sendOver({
    origin: given.graphOrigin ?? 'https://graph.microsoft.com',
    token: () => (own === undefined ? ask({ isRefused: false }) : Promise.resolve(own)),
    fetch,
  });
  const title = `Samsyn live check ${new Date().toISOString().replace(/\D/g, '')}`;
  const checks = ARGUMENTS.includes('--threshold') ? CHECKS : quickChecks;
  try {
    const findings = await withBench({ send, siteAddress, title }, (bench) => askAll(bench, checks));
    for (const line of linesOf(findings)) console.log(line);
    return findings.every(({ differences }) => differences.length === 0) ? 0 : 2;
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    return 3;
  }
}
