import { parseArgs } from 'node:util';
import { siteAddress } from './siteAddress.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export type Options = {
  readonly language: 'sv' | 'en';
  /** As Graph takes it, e.g. `"contoso.sharepoint.com:/sites/samsyn"`; undefined when only files are to be written. */
  readonly site: string | undefined;
  readonly isDryRun: boolean;
  /** Folder to write the site script into. */
  readonly emit: string | undefined;
  readonly tenantId: string;
  readonly clientId: string;
  readonly graphOrigin: string | undefined;
  readonly tokenFile: string | undefined;
  readonly token: string | undefined;
};

/** A person can put it right; i18n has the sentences. */
export type WrongOptions = {
  readonly language: 'sv' | 'en';
  readonly problem:
    | { readonly kind: 'help' }
    | { readonly kind: 'wrongOption'; readonly what: string }
    | { readonly kind: 'siteMissing' }
    | { readonly kind: 'siteMalformed'; readonly site: string };
};

/**
 * Microsoft Graph Command Line Tools: Microsoft's own public client for administrators, known in every tenant, so that
 * the app registration of Samsyn itself needs no public client.
 * https://learn.microsoft.com/graph/sdks/create-client
 */
const GRAPH_COMMAND_LINE = '14d82eec-204b-4c2f-b7e8-296a70dab67e';

const OPTIONS = {
  site: { type: 'string' },
  'dry-run': { type: 'boolean' },
  emit: { type: 'string' },
  tenant: { type: 'string' },
  'client-id': { type: 'string' },
  'token-file': { type: 'string' },
  graph: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** An option wins over the environment. */
export function readOptions(args: readonly string[], env: Environment): Options | WrongOptions {
  const language = languageIn(args, env);
  const wrong = (problem: WrongOptions['problem']): WrongOptions => ({ language, problem });
  let given: ReturnType<typeof parsed>;
  try {
    given = parsed(args);
  } catch (cause) {
    return wrong({ kind: 'wrongOption', what: cause instanceof Error ? cause.message : String(cause) });
  }
  if (given.help) return wrong({ kind: 'help' });
  if (given.graph !== undefined && !URL.canParse(given.graph)) return wrong({ kind: 'wrongOption', what: given.graph });
  const named = given.site ?? env['SHAREPOINT_SITE'];
  const site = named === undefined ? undefined : siteAddress(named);
  if (named !== undefined && site === undefined) return wrong({ kind: 'siteMalformed', site: named });
  if (site === undefined && given.emit === undefined) return wrong({ kind: 'siteMissing' });
  return {
    language,
    site,
    isDryRun: given['dry-run'] ?? false,
    emit: given.emit,
    tenantId: given.tenant ?? env['TENANT_ID'] ?? 'organizations',
    clientId: given['client-id'] ?? env['CLIENT_ID'] ?? GRAPH_COMMAND_LINE,
    graphOrigin: given.graph,
    tokenFile: given['token-file'],
    token: env['GRAPH_TOKEN'],
  };
}

function parsed(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
}

/** Also when the other options make no sense: the person should understand what is said about them. */
function languageIn(args: readonly string[], env: Environment): 'sv' | 'en' {
  const place = args.findIndex((arg) => arg.startsWith('--language'));
  const given = args[place]?.split('=')[1] ?? args[place + 1];
  return (place < 0 ? env['LANG'] : given)?.startsWith('en') ? 'en' : 'sv';
}
