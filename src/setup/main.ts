import { createGovernor } from '#graph/client/governor.ts';
import { graphClient } from '#graph/client/graphClient.ts';
import { graphTransport } from '#graph/client/graphTransport.ts';
import { catalogueFor } from '#i18n/catalogueFor.ts';
import { schemaEn } from '#i18n/schema.en.ts';
import { schemaSv } from '#i18n/schema.sv.ts';
import { setupEn } from '#i18n/setup.en.ts';
import { setupSv } from '#i18n/setup.sv.ts';
import { readOptions, type Options, type WrongOptions } from './options.ts';
import { EXIT, runSetup } from './runSetup.ts';
import { deviceCodeTokens } from './signIn.ts';

/** Creates lists and columns; the narrowest delegated permission that can. */
const SCOPES = ['https://graph.microsoft.com/Sites.Manage.All'];

const say = (line: string) => void process.stdout.write(`${line}\n`);

function textsIn(language: Options['language']) {
  const { failures } = catalogueFor(language);
  return language === 'en'
    ? { setup: setupEn, schema: schemaEn, failures }
    : { setup: setupSv, schema: schemaSv, failures };
}

function sentence({ language, problem }: WrongOptions): string {
  const { command } = textsIn(language).setup;
  switch (problem.kind) {
    case 'help':
      return '';
    case 'siteMissing':
      return command.siteMissing;
    case 'siteMalformed':
      return command.siteMalformed(problem.site);
    case 'wrongOption':
      return command.wrongOption(problem.what);
  }
}

function refuse(wrong: WrongOptions): number {
  const { usage } = textsIn(wrong.language).setup.command;
  if (wrong.problem.kind === 'help') {
    say(usage);
    return EXIT.done;
  }
  process.stderr.write(`${sentence(wrong)}\n\n${usage}\n`);
  return EXIT.wrongOptions;
}

async function run(options: Options): Promise<number> {
  const texts = textsIn(options.language);
  const stop = new AbortController();
  process.once('SIGINT', () => {
    say(texts.setup.command.stopping);
    stop.abort();
  });
  const { clientId, tenantId, graphOrigin } = options;
  return runSetup(options, {
    say,
    texts,
    signal: stop.signal,
    signIn: deviceCodeTokens({
      clientId,
      tenantId,
      scopes: SCOPES,
      prompt: (address, code) => say(texts.setup.command.signIn(address, code)),
    }),
    clientWith: (token) =>
      graphClient({
        token,
        transport: graphTransport(graphOrigin === undefined ? {} : { origin: graphOrigin }),
        governor: createGovernor(),
      }),
  });
}

const options = readOptions(process.argv.slice(2), process.env);
process.exitCode = 'problem' in options ? refuse(options) : await run(options);
