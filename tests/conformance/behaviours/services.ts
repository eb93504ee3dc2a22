import { assumed, documented, measured, observed, ours, type Area, type ShownBy } from './behaviour.ts';

const made = (name: string): ShownBy => `workbench/graph-service/subscriptions.test.ts: ${name}`;
const told = (name: string): ShownBy => `workbench/graph-service/subscriptionsDelivery.test.ts: ${name}`;
const refine = (name: string): ShownBy => `workbench/graph-service/searchRefining.test.ts: ${name}`;
const search = (name: string): ShownBy => `workbench/graph-service/search.test.ts: ${name}`;
const throttling = (name: string): ShownBy => `workbench/graph-service/throttling.test.ts: ${name}`;
const faults = (name: string): ShownBy => `workbench/graph-service/faults.test.ts: ${name}`;
const http = (name: string): ShownBy => `workbench/graph-service/faultsOverHttp.test.ts: ${name}`;
const strict = (name: string): ShownBy => `workbench/graph-service/strict.test.ts: ${name}`;

export const subscriptions: Area = {
  title: 'Subscriptions',
  behaviours: [
    documented(
      'A handshake within 10 s, answered 200 with the decoded token as plain text, else 400 `ValidationError`',
      [
        made('is made after a handshake with a token that has to be decoded'),
        made('[F46] is not made when the handshake gets %s'),
        made('[F46] is not made when nobody answers within ten seconds'),
      ],
    ),
    documented(
      '`lifecycleNotificationUrl` is shaken hands with too',
      made('shakes hands with the address for lifecycle notices too'),
    ),
    observed(
      "`changeType` is `updated` alone: \"Invalid 'changeType' attribute: 'created'.\"",
      made('is refused with %s'),
    ),
    documented('A list lives for 42,300 minutes at most', made('lives for 42,300 minutes and no minute more')),
    assumed(
      'Subscribing asks for the right to write in the site',
      made('is refused for what cannot be seen, what is not there, and who may not write'),
      {
        confirm: 'Subscribe as a visitor of the site with Sites.ReadWrite.All.',
      },
    ),
    documented(
      'An app sees its own subscriptions, a person those made for them',
      made('is read, listed, renewed and ended by its person and its app, and by nobody else'),
    ),
    documented(
      'After its end a subscription is a 404',
      made('[F49] is gone when its time is up: renewing it is a 404'),
    ),
    documented(
      '`notificationUrl` can be changed, after a handshake',
      made('moves to another address only after shaking hands there'),
    ),
    ours(
      'Nothing outside this computer is called unless its host is allowed by name; on this computer `http` is enough',
      made('calls nobody outside this computer unless a host is allowed by name'),
    ),
    documented(
      'A notice says that a list has changed, not what; many changes are one notice',
      told('is told within a second, once for many, without saying what changed'),
      {
        note: 'within a second is ours: Microsoft takes a minute on average',
      },
    ),
    assumed(
      'A notice has the end both as `subscriptionExpirationDateTime` and as `expirationDateTime`',
      told('is told within a second, once for many, without saying what changed'),
      {
        confirm: 'Log the body of a first notice of a list.',
      },
    ),
    documented('Not taken with a 2xx within 3 s, it comes again for four hours', [
      told('is told again, ever more seldom, until somebody takes it'),
      told('is given up after four hours'),
      told('counts as untold when the answer takes longer than three seconds'),
    ]),
    documented(
      'More than 10 % slow answers in ten minutes: later by 10 s; more than 15 %: dropped',
      told('gets its notices later, and then none until it has recovered'),
    ),
    documented(
      '`reauthorizationRequired`, answered by `reauthorize` or a renewal',
      told('[F49] asks once for a new authorisation before the end, and again after that was given'),
      {
        note: 'that it comes a day before the end, or at half of a shorter life, is assumed',
        confirm: 'Note when the first lifecycle notice of a subscription of 29 days comes.',
      },
    ),
  ],
};

export const searching: Area = {
  title: 'Search',
  behaviours: [
    documented(
      'Words, phrases, prefixes, properties, AND, OR, NOT, brackets; the same property twice is either',
      search('%s'),
    ),
    documented('`from`, `size`, `total`, `moreResultsAvailable`', search('comes page by page')),
    documented('Hits carry summary, rank, resource, and fields that are asked for', [
      search('carries the row, a summary with the words marked, and the terms that were searched'),
      search('shows the fields that are asked for'),
    ]),
    documented('Aggregations by values and by ranges, and filters made of their tokens', [
      refine('count what was found by the values of a property, the most frequent first'),
      refine('count by ranges of %s, also those that are empty'),
      refine('narrow a later search by their token: %s'),
    ]),
    documented('`trimDuplicates`, `collapseProperties`, `queryTemplate`, `sortProperties` by any spelling', [
      refine('is told once for each content when copies are trimmed'),
      refine('is told so often for each value of a property that is collapsed'),
      refine('is what the template makes of the words'),
      refine('is sorted by a property whatever the spelling of its name'),
    ]),
    documented(
      'Files are found among list items, since a library is a list',
      refine('has files among the items, since a library is a list; once, when files are asked for, too'),
    ),
    observed('An app on its own needs `region`', search('need a region when an app searches without a person')),
    assumed('A column can be searched by its name, also before an administrator has mapped it', search('%s'), {
      confirm: 'Search a column of a new list by name, a day after it was filled.',
    }),
    ours(
      'What is written is found at once; Microsoft takes minutes',
      search('is gone when its row is, and changes when its row does'),
    ),
    ours(
      'Other kinds than listItem, list, site, driveItem and drive, and aggregations: 501',
      search('that this service does not search are refused by name'),
    ),
  ],
};

export const throttled: Area = {
  title: 'Throttling',
  behaviours: [
    documented(
      '1 unit for one thing, a delta with token and a download; 2 for several and for writes; 5 for permissions',
      throttling('of %s are %d'),
    ),
    documented('An app has its units of a minute, then 429 with `Retry-After`; refused requests count', [
      throttling('are told about from 80 % on, and above the limit the answer is 429 until the minute is over'),
      throttling('are counted for requests that are refused for them, too'),
    ]),
    documented(
      '`RateLimit-Limit`, `-Remaining`, `-Reset` from 80 % on',
      throttling('are told about from 80 % on, and above the limit the answer is 429 until the minute is over'),
      {
        note: 'best effort at Microsoft: some report that they never come',
        confirm: 'Read at 90 % of the budget for a minute and look at the headers.',
      },
    ),
    documented(
      'A person has 3,000 requests in five minutes',
      throttling('has so many requests in five minutes, and others go on'),
    ),
    documented(
      'In a batch each step is counted and told by itself',
      throttling('[F35] is not counted itself; its steps are, and each is told by itself'),
    ),
    ours('Off unless asked for', throttling('nobody is held back unless it is asked for')),
  ],
};

export const disturbances: Area = {
  title: 'Faults and strict mode',
  behaviours: [
    ours(
      'By header or by a seeded plan: 429, 500, 502, 503, 504, dropped before or after the effect, stalled, truncated, HTML, late',
      [
        faults('%s is an answer of Graph, without the effect'),
        faults('[F10] %s is the page of a gateway'),
        faults('[F2] drop-after loses the answer and not the effect, drop-before loses both'),
        faults('disturbs the same requests in the same way, every time'),
      ],
    ),
    measured(
      'Over HTTP a dropped answer is a connection that was cut',
      http('[F2] a dropped answer is a connection that was cut, and the write is there or not'),
    ),
    ours('A plan is told and changed over HTTP', http('tells and takes a plan, and ends it')),
    ours('Strict mode: an answer that contradicts the schema is a 500 with the reason', [
      strict('turns an answer that the check finds fault with into a 500 with the reason'),
      strict('takes the schema of Microsoft as its check'),
    ]),
  ],
};
