/**
 * Words that say little of what a requirement is about. Negations (`inte`, `ej`, `utan`, `ingen`, `fri`) and what sets
 * a limit (`minst`, `högst`, `över`, `under`) are none: they turn a requirement round.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'all alla allt att av bl.a bland bli blir både de dem den denna deras dess dessa det detta dvs d.v.s då där',
    'eller en ett enligt exempelvis finnas finns från för ha har hur här i inom kan kommer kunna med men m.m mot',
    'när och också om osv på respektive resp samt sig sin sina sitt ska skall som så sådan sådana sådant såsom',
    't.ex till vad var vara varje vid vilka vilken vilket är även',
  ].flatMap((line) => line.split(' ')),
);

/** Words that say how something is demanded, not what: negations, what sets a limit, and what a share is told in. */
export const SAYS_HOW: ReadonlySet<string> = new Set(
  [
    'får inte ej icke ingen inga inget utan fri fria fritt',
    'minst högst lägst max maximalt över under mer mindre än procent viktprocent',
  ].flatMap((line) => line.split(' ')),
);
