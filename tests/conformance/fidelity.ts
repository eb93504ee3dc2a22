import { AREAS } from './behaviours/areas.ts';
import type { Area, Behaviour, Standing } from './behaviours/behaviour.ts';
import { KINDS, KNOWN_DIFFERENCES } from './knownDifferences.ts';
import { CHECKS } from './live/checks.ts';
import { READINGS } from './readings.ts';

const STANDING: Readonly<Record<Standing, string>> = {
  documented: 'documented by Microsoft',
  observed: 'observed by developers and reported in public',
  measured: "measured by us on Microsoft's own client library",
  assumed: 'our assumption, to be checked first when a tenant is at hand',
  ours: 'a decision of ours, where Graph has no say',
};

/** docs/fidelity.md, from the one list of behaviours. */
export function fidelityPage(): string {
  return [
    '<!-- Made by `npm run fidelity` from tests/conformance/behaviours: change it there. -->',
    '',
    '# How true the embedded Graph service is',
    '',
    '`src/workbench/graph-service` stands in for Microsoft Graph. This page says for each behaviour where it comes from,',
    'which test shows it and what a first tenant should confirm. Nothing here has been compared with a tenant yet.',
    '',
    ...Object.entries(STANDING).map(([standing, meaning]) => `- **${standing}**: ${meaning}`),
    '',
    "Every answer of the service in these tests is held against the closed schemas of Microsoft's own metadata.",
    '',
    ...counts(),
    '',
    '## Examples',
    '',
    "`npm run conformance -- [folder]` replays requests and answers of the documentation and of developers' reports. For each",
    'a tenant of its own is made, with the lists, rows, files and grants that the example takes for granted, through the',
    'service itself. Examples are read so:',
    '',
    ...READINGS.map((reading) => `- ${reading}`),
    '',
    '### Known differences',
    '',
    ...Object.entries(KINDS).flatMap(([kind, title]) => differencesOf(kind, title)),
    '## On a tenant',
    '',
    '`npm run live-check -- --site https://contoso.sharepoint.com/sites/samsyn` signs in with a code, makes a list of its own,',
    'asks the questions below, removes the list and prints where the tenant answers otherwise than the embedded service. The',
    'same questions are asked of the embedded service in `tests/conformance/live/liveCheck.test.ts`.',
    '',
    '| Check | Question |',
    '|---|---|',
    ...CHECKS.map(({ id, question }) => `| ${id} | ${question} |`),
    '',
    ...AREAS.flatMap(tableOf),
  ].join('\n');
}

function counts(): readonly string[] {
  const all = AREAS.flatMap(({ behaviours }) => behaviours);
  const standings: readonly Standing[] = ['documented', 'observed', 'measured', 'assumed', 'ours'];
  return [
    '| Standing | Behaviours |',
    '|---|---|',
    ...standings.map((standing) => `| ${standing} | ${all.filter((one) => one.standing === standing).length} |`),
    `| all | ${all.length} |`,
  ];
}

function differencesOf(kind: string, title: string): readonly string[] {
  const found = Object.entries(KNOWN_DIFFERENCES).filter(([, reason]) => reason.kind === kind);
  if (found.length === 0) return [];
  const reasons = [...new Set(found.map(([, { because }]) => because))];
  const idsFor = (because: string) => found.flatMap(([id, reason]) => (reason.because === because ? [id] : []));
  return [`${title}:`, '', ...reasons.map((because) => `- ${because} (${idsFor(because).join(', ')})`), ''];
}

function tableOf({ title, behaviours }: Area): readonly string[] {
  return [
    `## ${title}`,
    '',
    '| Behaviour | Standing | Shown by | To confirm |',
    '|---|---|---|---|',
    ...behaviours.map(rowOf),
    '',
  ];
}

function rowOf({ behaviour, standing, note, shownBy, confirm }: Behaviour): string {
  const tests = shownBy.map((test) => test.replace(/^(?:workbench\/graph-service\/)?(.*)\.test\.ts: (.*)$/, '$1: $2'));
  const cells = [
    behaviour,
    note === undefined ? standing : `${standing}; ${note}`,
    tests.join('<br>'),
    confirm?.replace(/^check:/, 'live check: ') ?? '',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
