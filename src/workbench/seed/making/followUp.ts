import { pick } from './row.ts';
import type { Template } from './source.ts';

type Sentences = readonly [string, ...string[]];

const FIRST: Readonly<Record<Template['t'], Sentences>> = {
  TS: [
    'Verifikaten begärs in för ett urval av artiklarna vid avtalsstart.',
    'Stickprov på levererade varor jämförs med verifikaten en gång per år.',
    'Kontrollera att artiklar som byts ut under avtalstiden fortfarande uppfyller kravet.',
    'Begär in aktuella verifikat för de tio mest köpta artiklarna.',
  ],
  TK: [
    'Det som leverantören har fått poäng för skrivs in i avtalet och redovisas årligen.',
    'Utfästelsen i anbudet stäms av mot leveransstatistiken efter tolv månader.',
    'Kontrollera vid avtalsuppföljningen att den utlovade nivån hålls.',
  ],
  SK: [
    'Leverantören lämnar en skriftlig redovisning vid det årliga uppföljningsmötet.',
    'Statistik begärs in varje halvår och jämförs med föregående period.',
    'Följs upp genom egenrapportering och vid behov genom revision på plats.',
    'Redovisningen gås igenom gemensamt av de regioner som har avtal med leverantören.',
  ],
  KV: [
    'Kontrolleras i anbudet. Begär in förnyat certifikat när giltighetstiden går ut.',
    'Certifikatets giltighet och omfattning kontrolleras en gång per år.',
  ],
};

const THEN: Readonly<Record<Template['l'], Sentences>> = {
  B: [
    'Brister åtgärdas inom 30 dagar.',
    'Vid brist upprättar leverantören en åtgärdsplan.',
    'Resultatet delas med övriga regioner.',
  ],
  A: [
    'Avvikelser hanteras i en tidsatt åtgärdsplan som regionerna följer upp gemensamt.',
    'Vid avvikelse kan oberoende provning begäras på leverantörens bekostnad.',
  ],
  S: [
    'Utebliven utfästelse kan medföra vite enligt avtalet.',
    'Erfarenheterna dokumenteras inför nästa översyn av kriteriet.',
  ],
};

/** How the criterion is followed up during the contract, by its kind and level. */
export function followUpOf(template: Template, number: number): string {
  return `${pick(FIRST[template.t], number)} ${pick(THEN[template.l], number + 1)}`;
}
