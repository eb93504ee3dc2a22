import { describe, expect, it } from 'vitest';
import type { LimitKind } from '#language/quantities/limitKind.ts';
import { limitKindsOf } from '#language/quantities/limitKindsOf.ts';
import { quantitiesOf } from '#language/quantities/quantitiesOf.ts';

const ONE: readonly (readonly [LimitKind, string])[] = [
  ['absence', 'Handskarna ska vara fria från PVC.'],
  ['share', 'Minst 20 viktprocent av produkten ska vara förnybar.'],
  ['share', 'Minst 30 procent av sortimentet ska vara ekologiskt.'],
  ['concentration', 'Halten bly får vara högst 100 mg/kg.'],
  ['concentration', 'Formaldehyd högst 20 ppm.'],
  ['concentration', 'TVOC-emissionen ska vara högst 0,2 mg/m³.'],
  ['weight', 'Förpackningen ska väga högst 250 g.'],
  ['weight', 'Ytvikten ska vara minst 200 g/m².'],
  ['size', 'Madrassen ska vara minst 80 cm bred.'],
  ['time', 'Fel ska avhjälpas inom 10 arbetsdagar.'],
  ['time', 'Garantin ska gälla i minst 3 år.'],
  ['energy', 'Skåpet får dra högst 1,5 kWh per dygn.'],
  ['climate', 'Klimatavtrycket ska vara högst 25 gram CO2e per handske.'],
  ['climate', 'Fordonet får släppa ut högst 120 g CO2/km.'],
  ['temperature', 'Plagget ska tåla tvätt i minst 60 °C.'],
  ['sound', 'Ljudnivån ska vara högst 55 dB(A).'],
  ['count', 'Plagget ska tåla minst 50 tvättar.'],
  ['other', 'Belysningen ska vara minst 500 lux.'],
  ['other', 'Medlets pH ska vara mellan 4 och 7.'],
];

describe('kinds of limits', () => {
  it.each(ONE)('[K17] %s: %s', (kind, text) => {
    expect(limitKindsOf(quantitiesOf(text))).toEqual([kind]);
  });

  it('[K17] are told once each, in the order in which they are offered', () => {
    const text = 'Garanti i minst 2 år, svar inom 3 dagar, och minst 50 % återvunnet. Fri från ftalater.';
    expect(limitKindsOf(quantitiesOf(text))).toEqual(['absence', 'share', 'time']);
  });

  it('[K17] are none where numbers limit nothing', () => {
    expect(limitKindsOf(quantitiesOf('Leverantören ska arbeta enligt SS-EN ISO 14001 och lagen (2016:1145).'))).toEqual(
      [],
    );
  });
});
