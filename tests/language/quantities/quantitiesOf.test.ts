import { describe, expect, it } from 'vitest';
import type { Quantity } from '#language/quantities/found.ts';
import { linesOf } from '#language/quantities/lines.ts';
import { quantitiesOf } from '#language/quantities/quantitiesOf.ts';

const linesIn = (text: string): readonly string[] => quantitiesOf(text).flatMap(linesOf);
const limitsIn = (text: string): readonly Quantity[] =>
  quantitiesOf(text).filter((found): found is Quantity => found.kind === 'quantity');

describe('limits', () => {
  it.each([
    ['minst 30 %', 'min'],
    ['ej understiga 30 %', 'min'],
    ['inte lägre än 30 %', 'min'],
    ['30 % eller mer', 'min'],
    ['lägst 30 %', 'min'],
    ['≥ 30 %', 'min'],
    ['högst 30 %', 'max'],
    ['upp till 30 %', 'max'],
    ['inte mer än 30 %', 'max'],
    ['får inte överstiga 30 %', 'max'],
    ['30 % eller lägre', 'max'],
    ['mindre än eller lika med 30 %', 'max'],
    ['maximalt 30 %', 'max'],
    ['<= 30 %', 'max'],
    ['mer än 30 %', 'moreThan'],
    ['över 30 %', 'moreThan'],
    ['> 30 %', 'moreThan'],
    ['ska understiga 30 %', 'lessThan'],
    ['under 30 %', 'lessThan'],
    ['färre än 30 %', 'lessThan'],
    ['exakt 30 %', 'exactly'],
    ['cirka 30 %', 'about'],
    ['minst cirka 30 %', 'min'],
    ['är 30 %', 'none'],
  ])('[W35] %s tells which way it limits', (text, direction) => {
    expect(limitsIn(`Andelen ${text}.`).map((one) => one.direction)).toEqual([direction]);
  });

  it.each([
    ['Handskarna får inte innehålla ftalater över 0,1 %.', 'max'],
    ['Handskarna ska vara fria från ftalater i halter över 0,1 %.', 'max'],
    ['Inga ämnen som överstiger 0,1 % får användas.', 'max'],
    ['Halter över 0,1 % accepteras inte.', 'max'],
    ['Produkten får inte innehålla 0,1 % eller mer.', 'lessThan'],
    ['Produkter som inte är märkta ska innehålla över 0,1 % returfiber.', 'moreThan'],
    ['Halter över 0,1 % ska redovisas.', 'moreThan'],
    ['Inte bara papper utan även plast ska till över 0,1 % vara återvunnen.', 'moreThan'],
    ['Batterier med en kapacitet under 80 % godkänns inte.', 'min'],
  ])('[W36] %s', (text, direction) => {
    expect(limitsIn(text).map((one) => one.direction)).toEqual([direction]);
  });

  it.each([
    ['Livscykelkostnad över 8 år.', 'none'],
    ['Avtalet gäller under 4 år.', 'none'],
    ['Svarstiden ska vara under 4 sekunder.', 'lessThan'],
    ['Livslängden ska vara över 8 år.', 'moreThan'],
    ['Leverans inom 5 dagar.', 'max'],
  ])('[W37] %s', (text, direction) => {
    expect(limitsIn(text).map((one) => one.direction)).toEqual([direction]);
  });

  it.each(['20–30 %', '20-30 %', 'mellan 20 och 30 %', 'från 20 till 30 %', '20 % till 30 %'])(
    '[W38] %s is one span with two ends',
    (text) => {
      expect(limitsIn(`Halten är ${text}.`)).toMatchObject([{ direction: 'between', value: 20, upTo: 30, unit: '%' }]);
    },
  );

  it('[W38] a rise from one share to another is no span', () => {
    expect(limitsIn('Andelen ska öka från 20 % till 30 %.').map((one) => one.upTo)).toEqual([undefined, undefined]);
  });

  it.each([
    ['50\u00a0000 varv', 50_000, 'varv'],
    ['50.000 varv', 50_000, 'varv'],
    ['0.125 mg/kg', 0.125, 'mg/kg'],
    ['2,5 miljoner kronor', 2_500_000, 'kr'],
    ['10⁶ CFU per ml', 1_000_000, 'cfu/ml'],
    ['tjugofem procent', 25, '%'],
    ['hälften', 50, '%'],
    ['tre fjärdedelar', 75, '%'],
    ['ett och ett halvt år', 1.5, 'år'],
    ['två gånger om året', 2, 'gånger/år'],
    ['−18 °C', -18, '°C'],
    ['30 vikt-%', 30, 'vikt%'],
    ['0,15 kg AOX per ton massa', 0.15, 'kg/ton'],
    ['75 kWh/m² Atemp och år', 75, 'kWh/(m²·år)'],
    ['0,9 W/m²K', 0.9, 'W/(m²·K)'],
    ['5 g per 100 g', 5, 'g/100 g'],
    ['250 kg koldioxidekvivalenter per m²', 250, 'kg CO2e/m²'],
    ['24 månaders', 24, 'månader'],
    ['5-årig', 5, 'år'],
  ])('[W39] %s', (text, value, unit) => {
    expect(limitsIn(`Det gäller ${text}.`)).toMatchObject([{ value, unit }]);
  });

  it('[W40] a limit goes for what is listed after it, and the line before a list for its items', () => {
    expect(linesIn('Högst 100 mg/kg bly och 50 mg/kg kadmium.')).toEqual(['QTY 100 mg/kg max', 'QTY 50 mg/kg max']);
    expect(linesIn('Följande halter får inte överskridas:\n- bly 90 mg/kg\n- kadmium 75 mg/kg')).toEqual([
      'QTY 90 mg/kg max',
      'QTY 75 mg/kg max',
    ]);
    expect(linesIn('Högst 0,1 vikt-% (1 000 mg/kg).')).toEqual(['QTY 0.1 vikt% max', 'QTY 1000 mg/kg max']);
    expect(linesIn('Till och med den 30 juni 2026 eller 90 dagar efter.')).toEqual(['DATE 2026-06-30', 'QTY 90 dagar']);
    expect(linesIn('Minst 94 procent vid 50 procent last.')).toEqual(['QTY 94 % min', 'QTY 50 %']);
  });

  it.each([
    'Enligt punkt 3 i bilaga 2.',
    'Kategori 1A eller 1B.',
    'REG-INK-012 och 10699:2.',
    'Storlek A4, HVO100 och CO2.',
    'Klockan 16.',
  ])('[W41] %s limits nothing', (text) => {
    expect(linesIn(text)).toEqual([]);
  });

  it('[W39] what is counted is a unit of its own where a limit is told close by', () => {
    expect(linesIn('Lämna minst tre referenser.')).toEqual(['QTY 3 referenser min']);
    expect(linesIn('Minst en ledig dag per vecka.')).toEqual(['QTY 1 dagar/vecka min']);
    expect(linesIn('Minst ett växtbaserat alternativ.')).toEqual(['QTY 1 alternativ min']);
    expect(linesIn('Tre referenser lämnas. Minst 3 av 5 kriterier uppfylls. På en gång.')).toEqual([]);
  });

  it('[W42] says where it stands and what it limits', () => {
    const text = 'Plasten ska innehålla minst 30 % PCR.';
    const [limit] = limitsIn(text);
    expect(limit).toMatchObject({ of: ['plasten', 'pcr'] });
    expect(text.slice(limit?.start, (limit?.start ?? 0) + (limit?.length ?? 0))).toBe('30 %');
  });

  it.each([
    ['Handskarna ska vara fria från PVC och latex.', ['pvc', 'latex']],
    ['Textilierna får inte innehålla PFAS.', ['pfas']],
    ['Parfymfria tvålar.', ['parfym']],
  ])('[W43] %s', (text, of) => {
    expect(quantitiesOf(text)).toMatchObject([{ kind: 'absence', of }]);
  });

  it('[W43] what has a limit is not absent, and what is free from no substance neither', () => {
    const kinds = (text: string) => quantitiesOf(text).map(({ kind }) => kind);
    expect(kinds('Får inte innehålla bly över 90 mg/kg.')).toEqual(['quantity']);
    expect(kinds('Rostfritt stål och kostnadsfri service.')).toEqual([]);
  });
});
