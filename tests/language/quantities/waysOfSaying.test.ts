import { describe, expect, it } from 'vitest';
import { compareTexts } from '#language/quantities/compareTexts.ts';
import { linesOf } from '#language/quantities/lines.ts';
import { quantitiesOf } from '#language/quantities/quantitiesOf.ts';

/** With numbers to four decimals. */
const read = (text: string): readonly string[] =>
  quantitiesOf(text)
    .flatMap(linesOf)
    .map((line) => line.replace(/\d+\.\d{5,}/gu, (number) => `${Number(Number(number).toFixed(4))}`));

describe('ways of saying how much and how often', () => {
  it.each([
    ['Uppföljning sker minst var tredje månad.', 'QTY 4 gånger/år min'],
    ['Uppföljning sker var sjätte månad.', 'QTY 2 gånger/år'],
    ['Revision ska göras minst vart tredje år.', 'QTY 0.3333 gånger/år min'],
    ['Revision ska göras minst vart 5:e år.', 'QTY 0.2 gånger/år min'],
    ['Leverans sker högst varannan vecka.', 'QTY 0.5 gånger/vecka max'],
    ['Filter byts vartannat år.', 'QTY 0.5 gånger/år'],
    ['Vattnet provtas var fjärde timme och var tionde dag.', 'QTY 0.1 gånger/dag'],
    ['Redovisning lämnas minst vartannat kvartal.', 'QTY 2 gånger/år min'],
    ['Minst 2/3 av sortimentet ska vara miljömärkt.', 'QTY 66.6667 % min'],
    ['Högst 1/4 av massan får vara nyfiber.', 'QTY 25 % max'],
    ['Minst en tredjedel av råvaran ska vara återvunnen.', 'QTY 33.3333 % min'],
    ['Minst två tredjedelar av maten ska vara ekologisk.', 'QTY 66.6667 % min'],
    ['Högst hälften av bränslet får vara fossilt.', 'QTY 50 % max'],
    ['Mer än hälften av plasten ska vara återvunnen.', 'QTY 50 % min'],
    ['Minst tre fjärdedelar av fibrerna är returfiber.', 'QTY 75 % min'],
    ['Upp till en tiondel av leveranserna får avvika.', 'QTY 10 % max'],
    ['Glansvärdet ska vara 80 ± 2 %.', 'QTY 78 % min | QTY 82 % max'],
    ['Temperaturen ska hållas vid 20 ± 2 °C.', 'QTY 18 °C min | QTY 22 °C max'],
    ['Luftfuktigheten ska vara 50 +/- 5 %.', 'QTY 45 % min | QTY 55 % max'],
    ['Medlets pH 7 ± 0,5 ska redovisas.', 'QTY 6.5 pH min | QTY 7.5 pH max'],
    ['Vikten är 200 g ± 10 g.', 'QTY 190 g min | QTY 210 g max'],
    ['Medlet doseras högst 1:100.', 'QTY 0.01 1:1 max'],
    ['Medlet ska kunna spädas minst 1:50.', 'QTY 0.02 1:1 max'],
    ['Rampens lutning får vara högst 1:12.', 'QTY 0.0833 1:1 max'],
    ['Ritningar lämnas i skala 1:50.', ''],
    ['Se kriterium 10699:2.', ''],
    ['Livslängden ska vara minst dubbelt så lång som i dag.', 'QTY 2 gånger så min'],
    ['Kapaciteten ska vara tre gånger så stor.', 'QTY 3 gånger så'],
    ['Förbrukningen får vara högst hälften så stor.', 'QTY 0.5 gånger så max'],
    ['Plagget ska tåla att tvättas minst 50 gånger.', 'QTY 50 gånger min'],
    ['Avtalet gäller från 2 till 4 år.', 'QTY 2 år min | QTY 4 år max'],
    ['Halten ska ligga mellan 10 och 20 mg/kg.', 'QTY 10 mg/kg min | QTY 20 mg/kg max'],
    ['Fukthalten är mellan fem och sju procent.', 'QTY 5 % min | QTY 7 % max'],
    ['Tvättas i 40 till 60 grader.', 'QTY 40 °C min | QTY 60 °C max'],
    ['Leveranstid 2 à 3 veckor.', 'QTY 2 veckor min | QTY 3 veckor max'],
    ['Priset ska sänkas från 10 till 8 kronor.', 'QTY 10 kr | QTY 8 kr'],
    ['Ljusflödet ska vara 800–1 000 lumen.', 'QTY 800 lm min | QTY 1000 lm max'],
    ['Mellan 1/4 av och 1/3 av fibrerna är bomull.', 'QTY 25 % | QTY 33.3333 %'],
    ['Garantin gäller i två och ett halvt år.', 'QTY 2.5 år'],
    ['Svar lämnas inom ett halvår.', 'QTY 6 månader max'],
    ['En av tre bilar ska vara elbil.', ''],
  ])('[W38] [W39] %s', (text, lines) => {
    expect(read(text).join(' | ')).toBe(lines);
  });
});

describe('comparing what is said in such ways', () => {
  it.each([
    ['revision minst vart tredje år', 'revision minst vartannat år', 'stricter'],
    ['revision minst var sjätte månad', 'revision minst en gång per år', 'laxer'],
    ['revision minst var tredje månad', 'revision minst fyra gånger per år', 'same'],
    ['minst hälften av plasten', 'minst 2/3 av plasten', 'stricter'],
    ['minst en tredjedel av plasten', 'minst 30 % av plasten', 'laxer'],
    ['högst en fjärdedel av plasten', 'högst 25 % av plasten', 'same'],
    ['fukthalt 80 ± 2 %', 'fukthalt 80 ± 1 %', 'stricter'],
    ['fukthalt 80 ± 2 %', 'fukthalt 78–82 %', 'same'],
    ['fukthalt 80 ± 2 %', 'fukthalt 85 ± 2 %', 'notComparable'],
    ['medlet doseras högst 1:100', 'medlet doseras högst 1:50', 'laxer'],
    ['medlet späds minst 1:50', 'medlet späds minst 1:100', 'stricter'],
    ['livslängd minst dubbelt så lång', 'livslängd minst tre gånger så lång', 'stricter'],
    ['tvättas minst tre gånger', 'tvättas minst tre gånger så länge', 'notComparable'],
    ['halt mellan 10 och 20 mg/kg', 'halt från 10 till 25 mg/kg', 'laxer'],
  ])('[W49] %s → %s is %s', (before, after, comparison) => {
    const found = compareTexts(before, after).filter(({ before: one }) => one?.kind === 'quantity');
    const said = found.map((pair) => (pair.after === undefined ? 'notComparable' : pair.comparison));
    expect(said).toEqual([comparison]);
  });
});
