/** One rule per folder charter; `comment` is what a developer reads when the check fails. */
const only = (folder, allowed, comment) => ({
  name: `${folder.replaceAll('/', '-')}-charter`,
  comment,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { pathNot: [`^src/${folder}/`, ...allowed] },
});
const npm = (...names) => names.map((name) => `^node_modules/(@types/)?${name}/`);
const REACT = npm('react', 'react-dom', '@fluentui/[^/]+', '@tanstack/react-virtual', 'csstype');

export default {
  forbidden: [
    only('domain', npm('@noble/hashes'), 'The domain imports nothing but the hash function (docs/decisions/003).'),
    only('language', npm('@orama/stemmers'), 'Language knows text, no list and no screen.'),
    only('usecases', ['^src/(domain|language)/'], 'Use cases are pure functions over a snapshot.'),
    only('contracts', ['^src/domain/', ...npm('zod')], 'Contracts describe what crosses a process boundary.'),
    only(
      'graph',
      ['^src/(domain|contracts)/', '^manifest/sharepoint/', ...npm('zod', '@microsoft/microsoft-graph-client')],
      'The Graph adapter turns list rows into domain values and back; nothing else.',
    ),
    only(
      'replica',
      ['^src/domain/', '^src/graph/(gateway|rowCodec|errors|askedOnce)[.]ts$', ...npm('idb', 'node-diff3')],
      'The replica knows rows and revisions, never a column name.',
    ),
    only(
      'worker',
      ['^src/(domain|language|usecases)/'],
      'What of language runs beside the page or the server: messages in, messages out.',
    ),
    only(
      'presenters',
      ['^src/(domain|language|usecases|contracts|i18n)/'],
      'Presenters are pure projections of domain values.',
    ),
    only(
      'documents',
      ['^src/(domain|language|i18n)/', ...npm('docx')],
      'Documents are written from what they are handed; they ask no list and no screen.',
    ),
    only(
      'i18n',
      ['^src/(domain|usecases)/'],
      'Wording may be keyed by domain unions so that a new case cannot lack a text.',
    ),
    only(
      'bot',
      ['^src/(domain|usecases|contracts|presenters|i18n)/', ...npm('@microsoft/teams[.][^/]+')],
      'The bot parses, calls a use case, presents.',
    ),
    only(
      'tab',
      [
        '^src/(domain|language|usecases|contracts|graph|replica|worker|documents|presenters|i18n)/',
        ...REACT,
        ...npm('@microsoft/teams-js', '@azure/msal-browser', 'zod', 'ulidx', 'idb'),
      ],
      'The tab runs in a browser: it knows no bot, no server and no workbench.',
    ),
    {
      name: 'server-charter',
      comment: 'The server wires everything but the tab and the workbench.',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^src/(tab|workbench)/' },
    },
    {
      name: 'setup-charter',
      comment: 'The command line for a region’s IT: lists, sign-in and sentences, no screen, no server.',
      severity: 'error',
      from: { path: '^src/setup/' },
      to: { path: '^src/', pathNot: '^src/(setup|graph|i18n)/' },
    },
    {
      name: 'workbench-charter',
      comment:
        'The workbench stands in for Microsoft 365: it starts the server and must not share its codecs, or their faults would hide.',
      severity: 'error',
      from: { path: '^src/workbench/', pathNot: '^src/workbench/(seed/|main[.]ts$|teams-host/page/)' },
      to: { path: '^src/', pathNot: '^src/(workbench|server)/' },
    },
    {
      name: 'graph-service-charter',
      comment: 'The embedded Graph service is a deliverable of its own: it knows Graph, SQLite and nothing of Samsyn.',
      severity: 'error',
      from: { path: '^src/workbench/graph-service/' },
      to: { path: '^src/', pathNot: '^src/workbench/graph-service/' },
    },
    {
      name: 'nobody-imports-workbench',
      comment: 'The workbench is a stand-in for Microsoft 365; production code must not know it exists.',
      severity: 'error',
      from: { pathNot: '^(src/workbench|tests)/' },
      to: { path: '^src/workbench/' },
    },
    {
      name: 'no-circular',
      comment: 'A circle means that two files are one thing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nobody uses this file.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '[.]d[.]mts$' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
