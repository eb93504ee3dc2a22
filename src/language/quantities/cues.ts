import type { Direction } from './found.ts';

/** The sides of a limit before it is known whether a negation turns it. */
export type Side = 'moreThan' | 'lessThan';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const table = <T>(groups: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(groups.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));

/** Words that say a direction by themselves and stand close to their number. */
export const ADVERBS: ReadonlyMap<string, Direction> = table<Direction>([
  ['min', 'minst lägst minimum min åtminstone tidigast minimalt'],
  ['max', 'högst max maximalt maximum senast längst inom'],
  ['about', 'ca c:a cirka ungefär omkring runt drygt knappt närmare nästan uppskattningsvis circa'],
  ['exactly', 'exakt precis jämnt'],
]);

/** `som mest`, `upp till` and others of two and three words, the last word first. */
export const PHRASES: readonly (readonly [RegExp, Direction])[] = [
  [
    /(?:^| )(?:upp till|till och med|som mest|som högst|som längst|allra högst|allra mest|begräns\S* till|maxim\S* till)$/u,
    'max',
  ],
  [/(?:^| )(?:från och med|som minst|som lägst|som kortast|ned till|ner till|allra minst|med start från)$/u, 'min'],
  [/(?:^| )(?:t\.?o\.?m\.?)$/u, 'max'],
  [/(?:^| )(?:fr\.?o\.?m\.?)$/u, 'min'],
  [/(?:^| )i storleksordningen$/u, 'about'],
  [/(?:^| )lika med$/u, 'exactly'],
];

export const SYMBOLS: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ['≤', 'max'], ['⩽', 'max'], ['<=', 'max'], ['=<', 'max'], ['≦', 'max'],
  ['≥', 'min'], ['⩾', 'min'], ['>=', 'min'], ['=>', 'min'], ['≧', 'min'],
  ['<', 'lessThan'], ['>', 'moreThan'], ['=', 'exactly'], ['~', 'about'], ['≈', 'about'], ['±', 'about'], ['+/-', 'about'],
]); // prettier-ignore

/** Before `än`. */
export const COMPARATIVES: ReadonlyMap<string, Side> = table<Side>([
  [
    'moreThan',
    'mer mera fler flera större högre längre bättre äldre tyngre bredare tjockare starkare djupare senare oftare snabbare över',
  ],
  [
    'lessThan',
    'mindre lägre färre kortare lättare yngre sämre tunnare smalare svagare tidigare mindre under sällan glesare långsammare',
  ],
]);

/** Directly before the number, or with small words between. */
export const PREPOSITIONS: ReadonlyMap<string, Side> = table<Side>([
  ['moreThan', 'över utöver ovan ovanför'],
  ['lessThan', 'under nedanför'],
]);

/** Verbs that pass a limit; the second group tells what happens now and is not turned by a negation far before it. */
export const VERBS: readonly (readonly [RegExp, Side])[] = [
  [/^(?:över(?:stig|skrid)|övergå)/u, 'moreThan'],
  [/^under(?:stig|skrid)/u, 'lessThan'],
];
export const FINITE = /^(?:över|under)(?:stiger|skrider|steg|skred)$|^övergår$/u;

/** Adjectives and nouns that limit what they belong to, with a verb between them and the number. */
export const WIDE: readonly (readonly [RegExp, Direction])[] = [
  [
    /^(?:högsta|största|längsta|maximala?t?|maximi\p{L}+|max-?\p{L}{3,}|takpris\p{L}*|taket|gränsvärde\p{L}*|övre|tak|maxgräns\p{L}*|maximum|tidsfrist\p{L}*)$/u,
    'max',
  ],
  [
    /^(?:lägsta|minsta|kortaste|minimala?t?|minimi\p{L}+|minkrav\p{L}*|undre|nedre|golvet|minimum|minimikrav\p{L}*)$/u,
    'min',
  ],
];

/** Between a wide cue and its number. */
export const COPULAS = set(
  'är vara uppgå uppgår motsvarar motsvara blir bli utgör utgöra : sätts satt fastställd anges sättas har ha',
);
export const MODALS = set('ska skall måste bör får kan behöver skulle borde');
/** After these the number tells of something else than the words before. */
export const BLOCKERS = set(
  'vid efter enligt per för från mot genom hos varav därav jämfört baserat , ; men vilket samt',
);
/** May stand between a preposition and its number. */
export const FILLERS = set(
  'ca cirka c:a ungefär en ett den det de på om av totalt sammanlagt gränsen gränsvärdet nivån nivå halten halt värdet värde koncentration koncentrationen koncentrationer halter nivåer ( : i än gränsvärde',
);
/** Not turned round by the negation, and no stop for it: `får inte innehålla … över`. */
export const NEGATION =
  /(?<!\p{L})(?:inte(?! (?:bara|enbart|endast|minst))|ej(?! (?:bara|endast))|icke(?!-)|aldrig|ingen|inga|inget|ingenting|varken|utan(?! (?:även|också|ska|i stället|istället|att ska))|fria? från|fritt från|förbjud\p{L}*|förbud\p{L}*|undvik\p{L}*|uteslut\p{L}*|exklusive|frånvaro)(?!\p{L})/giu;
/** Here what a negation rules ends. */
export const END_OF_NEGATION =
  /;|(?<!\p{L})(?:men|utan även|utan också|det vill säga|dvs|d\.v\.s|däremot|medan)(?!\p{L})|, utan (?!att)/iu;
/** Said after the number about what passes it. */
export const RULED_OUT =
  /(?<!\p{L})(?:(?:accepteras|godtas|godkänns|godkännes|tillåts|tillåtes|medges|tolereras|beviljas|godkännas|används|förekommer)\s+(?:inte|ej|aldrig)|(?:får|ska|skall|bör|kan)\s+(?:inte|ej|icke|aldrig|därför inte)(?:\s+\p{L}+){0,2}?\s+(?:förekomma|finnas|användas|ingå|säljas|levereras|erbjudas|tillsättas|accepteras|godkännas|godtas|tillåtas|köpas|offereras|släppas|väljas)|(?:inte|ej|icke)\s+(?:tillåt\p{L}*|acceptera\p{L}*|godkän\p{L}*|tillåtet)|förbjud\p{L}*|förkast\p{L}*|diskvalificer\p{L}*|underkänn\p{L}*|utesluts|uteslutas|fasas ut|undvik\p{L}*|avvisas|är otillåt\p{L}*)/iu;
export const PASSED_AFTER: readonly (readonly [RegExp, Direction])[] = [
  [/(?<!\p{L})som (?:högst|mest|maximalt|längst)\s*[.;,)]/iu, 'max'],
  [/(?<!\p{L})som (?:lägst|minst|kortast)\s*[.;,)]/iu, 'min'],
  [/(?<!\p{L})(?:inte|ej|aldrig|icke)\s+(?:\p{L}+\s+)?över(?:skridas|stigas|skrids|stigs)/iu, 'max'],
  [/(?<!\p{L})(?:inte|ej|aldrig|icke)\s+(?:\p{L}+\s+)?under(?:skridas|stigas|skrids|stigs)/iu, 'min'],
  [/(?<!\p{L})över(?:skridas|stigas)/iu, 'moreThan'],
  [/(?<!\p{L})under(?:skridas|stigas)/iu, 'lessThan'],
  [
    /^[^.;]{0,25}(?<!\p{L})(?:är|utgör|som)\s+(?:(?:ett|en|den|det)\s+)?(?:lägsta|minimi\p{L}*|minimum|minsta|golv\p{L}*)/iu,
    'min',
  ],
  [
    /^[^.;]{0,25}(?<!\p{L})(?:är|utgör|som)\s+(?:(?:ett|en|den|det)\s+)?(?:högsta|max\p{L}*|tak(?:et)?|övre)(?!\p{L})/iu,
    'max',
  ],
];
/** `eller mer`, with what is measured between: `0,1 viktprocent bly eller mer`. */
export const OR_MORE =
  /^(?:\s*\([^)]{0,40}\))?(?:\s+(?!och|eller)[\p{L}-]+){0,2}?\s*,?\s+(?:eller|och|el\.)\s+(?:mer|mera|fler|flera|högre|längre|större|bättre|äldre|över|uppåt|däröver|starkare|tyngre|tjockare|bredare|senare|oftare|varmare|djupare)(?!\p{L}|\s+än)/iu;
export const OR_LESS =
  /^(?:\s*\([^)]{0,40}\))?(?:\s+(?!och|eller)[\p{L}-]+){0,2}?\s*,?\s+(?:eller|och|el\.)\s+(?:mindre|lägre|färre|kortare|under|nedåt|därunder|lättare|snabbare|tunnare|yngre|tidigare|kallare|svalare|tystare|mindre|smalare|nyare)(?!\p{L}|\s+än)/iu;
export const THEN_LIMIT: readonly (readonly [RegExp, Direction])[] = [
  [/^\s*[,(]?\s*(?:som mest|som högst|som längst|maximalt|max\.?|högst|maxgräns|i taket)(?=\s*(?:[.;,)]|$))/iu, 'max'],
  [/^\s*[,(]?\s*(?:som minst|som lägst|minst|minimum|min\.?|lägst|som kortast)(?=\s*(?:[.;,)]|$))/iu, 'min'],
];
/** A stretch of time (`livscykelkostnad över 8 år`), unless what stands before measures time itself. */
export const MEASURES_TIME =
  /(?:tid|tiden|tider|tiderna|livslängd|livslängden|ålder|åldern|frist|fristen|intervall|intervallet|är|vara|bli|blir|i|ligga|ligger|inte|ej|uppgå|dröja|dröjer|hållbarhet|hållbarheten|fördröjning|latens|barn|barnen|ungdomar|person|personer|arbetstagare|anställda|anställd|elever|patienter|fordon|fordonen|bilar|bussar|maskiner|djur|utrustning)$/u;
