import { ADOPTION_STATES } from '#domain/adoption.ts';
import { CRITERION_STATUSES } from '#domain/criterion.ts';
import type { Role } from '#domain/role.ts';
import { ADOPTION_MOVES, CONSULTATION_MOVES, STATUS_MOVES } from '#domain/transitions.ts';
import { termsSv } from '#i18n/terms.sv.ts';

type Step = {
  readonly verb: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly by: readonly Role[];
};

const HEAD = `# States

Drawn from \`src/domain/transitions.ts\` with \`npm run states\`; a test compares. A step that stands in no table is
refused, whoever asks ([I18](integrity.md)).
`;

/** docs/spec/states.md as the tables are. */
export function statesPage(): string {
  const adoption: readonly Step[] = ADOPTION_MOVES.map((move) => ({ ...move, by: ['regionContact'] }));
  return [
    HEAD,
    section('Criterion and package', STATUS_MOVES, `[*] --> ${CRITERION_STATUSES[0]}`),
    'Editing is no step: a draft, what is in review, on consultation, sent back or dormant may be edited; a package',
    'not while the regions are asked. A criterion that is revised stays in force as its published edition.',
    '',
    section('Consultation', CONSULTATION_MOVES, '[*] --> open'),
    section('Adoption', adoption, '[*] --> notConsidered'),
    'That a region has not considered a package is said by no row; states that stand in one:',
    `${ADOPTION_STATES.map(code).join(', ')}.`,
    '',
  ].join('\n');
}

function section(heading: string, moves: readonly Step[], start: string): string {
  const arrows = moves.flatMap(({ verb, from, to }) => from.map((each) => `  ${each} --> ${to}: ${verb}`));
  const rows = moves.map(
    ({ verb, from, to, by }) =>
      `| ${code(verb)} | ${from.map(named).join(', ')} | ${named(to)} | ${by.map((role) => termsSv.role[role]).join(', ')} |`,
  );
  return [
    `## ${heading}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    `  ${start}`,
    ...arrows,
    '```',
    '',
    '| Step | From | To | Who |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function code(name: string): string {
  return `\`${name}\``;
}

const SWEDISH: Readonly<Record<string, string>> = termsSv.status;

function named(state: string): string {
  const swedish = SWEDISH[state];
  return swedish === undefined ? code(state) : `${code(state)} ${swedish.toLowerCase()}`;
}
