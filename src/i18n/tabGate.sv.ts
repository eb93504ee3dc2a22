import type { CommentedText } from '#domain/comment.ts';
import type { GateCheck, Severity } from '#domain/qualityGate.ts';
import type { SetGateRefusal } from '#usecases/setGate.ts';
import type { Sentences } from './refusals.sv.ts';

type CheckWords = {
  /** What is missing or doubtful. */
  readonly title: string;
  /** Why it matters, and what to do. */
  readonly why: string;
};

const check: Record<GateCheck, CheckWords> = {
  textMissing: {
    title: 'Kravtext saknas',
    why: 'Regionerna tar ställning till texten. Skriv det som ska stå i upphandlingsdokumenten.',
  },
  rationaleMissing: {
    title: 'Motiv saknas',
    why: 'Skriv varför kriteriet finns, så att regionerna kan väga nyttan mot kostnaden.',
  },
  evidenceMissing: {
    title: 'Verifikat saknas',
    why: 'Skriv hur leverantören visar att kravet är uppfyllt. Ett krav som inte går att visa ska inte ställas.',
  },
  followUpMissing: {
    title: 'Uppföljning saknas',
    why: 'Skriv hur regionerna följer upp kravet under avtalstiden. Krav som inte följs upp snedvrider konkurrensen.',
  },
  levelOrKindMissing: {
    title: 'Nivå eller typ är inte vald',
    why: 'Välj nivå och typ. De avgör om alla måste klara kravet eller om det ger mervärde.',
  },
  equivalentMissing: {
    title: '”Eller likvärdigt” saknas',
    why: 'Den som nämner ett märke eller en standard ska godta det som är likvärdigt (9 kap. 2 och 12 §§ LOU). Lägg till det i samma mening.',
  },
  placeholderEmpty: {
    title: 'En platshållare är inte ifylld',
    why: 'Fyll i värdet, eller skriv i vägledningen vad regionen själv ska fylla i.',
  },
  paidStandard: {
    title: 'Standarden kostar pengar att läsa',
    why: 'Konkurrensverket anser att hänvisningar till material som kostar pengar strider mot 10 kap. 7 § LOU (ställningstagande 2024:1). Skriv ut det som gäller i stället.',
  },
  subjectLink: {
    title: 'Kravet gäller hela företaget',
    why: 'Ett krav ska ha koppling till det som köps. Begränsa det till varorna, tjänsten eller avtalet.',
  },
  proportionality: {
    title: 'Proportionaliteten är inte motiverad',
    why: 'Ett obligatoriskt krav på nivå spjutspets klarar få. Skriv i motivet hur marknaden har vägts in, eller gör det till tilldelningskriterium.',
  },
  unmeasurable: {
    title: 'Går inte att mäta',
    why: 'Orden betyder olika för olika läsare och inget annat i texten går att följa upp. Ange ett värde eller ett tydligt villkor.',
  },
  dateDependent: {
    title: 'Kravet beror på ett datum',
    why: 'Texten betyder något annat efter dagen. Kontrollera att den håller så länge kriteriet ska användas.',
  },
};

const field: Record<CommentedText | 'level', string> = {
  title: 'Redigera titeln',
  text: 'Redigera kravtexten',
  evidence: 'Redigera verifikaten',
  exemptions: 'Redigera undantagen',
  followUp: 'Redigera uppföljningen',
  rationale: 'Redigera motivet',
  guidance: 'Redigera vägledningen',
  englishText: 'Redigera den engelska texten',
  level: 'Välj nivå och typ',
};

const severity: Record<Severity, string> = { blocks: 'Stoppar', warns: 'Varnar', off: 'Av' };

const refusal: Sentences<SetGateRefusal> = {
  mayNotAdminister: () => 'Bara den nationella samordnaren ställer in kvalitetskontrollen.',
  nothingChanged: () => 'Så är det redan inställt.',
  noteTooLong: ({ limit }) => `Anteckningen är för lång. Korta den till högst ${limit} tecken.`,
};

/** What a person reads of the quality gate. */
export const tabGateSv = {
  heading: 'Kvalitetskontroll',
  passed: 'Inget att anmärka inför remiss.',
  summary: (blocking: number, warning: number): string => {
    const stops = blocking === 1 ? '1 brist stoppar remiss' : `${blocking} brister stoppar remiss`;
    const asks = warning === 1 ? '1 fråga att bedöma' : `${warning} frågor att bedöma`;
    if (blocking === 0) return `${asks}. Inget stoppar remiss.`;
    return warning === 0 ? `${stops}.` : `${stops}, ${asks}.`;
  },
  check,
  field,
  severity,
  quoted: (quote: string) => `”${quote}”`,
  settings: {
    open: 'Ställ in kontrollen',
    title: 'Kvalitetskontroll inför remiss',
    body: 'Det som stoppar måste rättas innan regionerna tillfrågas. Det som varnar avgör ni själva. Inställningen gäller alla och varje ändring loggas.',
    default: 'Standard',
    close: 'Stäng',
    notSaved: 'Inställningen sparades inte.',
  },
  refusal,
};
