import { pick } from './row.ts';
import type { Template } from './source.ts';

type Sentences = readonly [string, ...string[]];
/** What a requirement is about, found by its words, and why such requirements exist. The first that fits counts. */
type Topic = readonly [words: RegExp, reasons: Sentences];

const TOPICS: readonly Topic[] = [
  [
    /pfas|fluor/i,
    [
      'PFAS bryts inte ned i naturen och återfinns i dricksvatten och blod. Användning som går att undvika ska därför fasas ut.',
      'Högfluorerade ämnen sprids vid tillverkning, tvätt och avfallshantering. Det finns fullgoda alternativ på marknaden.',
    ],
  ],
  [
    /konfliktmineral|\bILO\b|arbetsvillkor|mänskliga rättigheter/i,
    [
      'Leveranskedjan är lång och riskerna för kränkningar av mänskliga rättigheter är höga i flera produktionsländer.',
      'Regionerna har gemensamt bedömt risken i leveranskedjan som hög. Spårbarhet är en förutsättning för att kunna åtgärda brister.',
    ],
  ],
  [
    /ekologisk|\bmsc\b|\basc\b|soja|palmolja|säsong|fisk|torv|bekämp/i,
    [
      'Produktionen påverkar biologisk mångfald. Oberoende certifiering ger trygghet i att råvaran är hållbart framställd.',
      'Kravet minskar trycket på ekosystemen och bidrar till miljömålet Ett rikt växt- och djurliv.',
    ],
  ],
  [
    /antibiotika/i,
    ['God djurhälsa minskar behovet av antibiotika och motverkar resistens, som är ett växande hot mot vården.'],
  ],
  [
    /bedöv|betesdrift|svans|höns/i,
    [
      'Djurens välfärd ska inte avgöras av var i världen de föds upp.',
      'Offentliga måltider ska motsvara de krav på djurskydd som gäller för svensk produktion.',
      'Djurskyddet skiljer sig åt mellan produktionsländer, och priset speglar inte skillnaden.',
    ],
  ],
  [
    /ursprungsgaranti|förnybar el\b/i,
    ['Efterfrågan på förnybar el driver på utbyggnaden och minskar elsystemets klimatpåverkan.'],
  ],
  [
    /silver i förband/i,
    [
      'Silver är giftigt för vattenlevande organismer och kan bidra till resistens. Användningen ska därför begränsas till när den behövs.',
    ],
  ],
  [
    /miljöbyggnad|byggvar/i,
    ['Byggnader står länge. Dokumenterade och bedömda material underlättar både förvaltning och framtida återbruk.'],
  ],
  [/buller/i, ['Buller i tätorter ger sömnstörningar och ökad risk för hjärt- och kärlsjukdom.']],
  [
    /spårbar|miljöinformation/i,
    [
      'Öppna och jämförbara uppgifter är en förutsättning för att kunna välja det bästa alternativet.',
      'Utan spårbarhet går det inte att bedöma hur råvaran har producerats.',
    ],
  ],
  [/doser|koncentrer/i, ['Rätt dosering minskar både kemikalieanvändning, förpackningar och transporter.']],
  [/vattenanvändning/i, ['Vatten är en begränsad resurs i delar av landet, och uppvärmningen kräver mycket energi.']],
  [
    /allergi|latex|kolofonium|accelerator|parfym/i,
    [
      'Ämnet är en vanlig orsak till kontaktallergi hos både patienter och personal som exponeras dagligen.',
      'Sensibilisering är bestående. Att undvika allergiframkallande ämnen minskar sjukfrånvaro och vårdskador.',
    ],
  ],
  [
    /ftalat|dehp|pvc|klorparaffin|bisfenol/i,
    [
      'Mjukgörare i PVC kan påverka hormonsystemet, och patienter utsätts under lång tid och ofta i känsliga skeden.',
      'Klorerad plast ger upphov till farliga ämnen vid tillverkning och förbränning. Fullgoda alternativ finns.',
    ],
  ],
  [
    /cmr|reach|rohs|hormonstörande|kemikalier|flamskydd|krom|kvicksilver|biocid|formaldehyd|mikroplast|klorgas|ha-oljor/i,
    [
      'Användningen av särskilt farliga ämnen ska minska i enlighet med miljömålet Giftfri miljö.',
      'Varan används nära människor under lång tid. Farliga ämnen som går att ersätta ska därför inte förekomma.',
      'Kravet går längre än lagstiftningen och ger leverantörerna en tydlig signal om vilka ämnen som ska bytas ut.',
    ],
  ],
  [
    /batteri|reservdel|livslängd|slitstyrka|tvättbeständig|repar|\bgaranti|säkerhetsuppdatering/i,
    [
      'Den största miljöpåverkan uppstår vid tillverkningen. Längre livslängd är därför den mest verksamma åtgärden.',
      'Produkter kasseras ofta för att en enda del har gått sönder. Reparerbarhet sparar både resurser och pengar.',
    ],
  ],
  [
    /återbruk|återtag|begagnad|fiber-till-fiber|rekonditioner|cirkulär|återanvänd/i,
    [
      'Återanvändning ger betydligt lägre klimatpåverkan än nyproduktion och minskar mängden avfall.',
      'Marknaden för cirkulära lösningar är under utveckling. Regionernas samlade efterfrågan kan påskynda den.',
    ],
  ],
  [
    /förpackning|emballage|avfallspås/i,
    [
      'Förpackningar utgör en stor del av vårdens avfall. Rätt utformade kan de återvinnas till nytt material.',
      'Onödiga och blandade förpackningsmaterial fördyrar avfallshanteringen och försvårar återvinningen.',
    ],
  ],
  [
    /återvunn|returfiber|returpapper/i,
    [
      'Återvunnet material kräver mindre energi och råvara än nytt och skapar avsättning för insamlat material.',
      'Efterfrågan på återvunnet material är en förutsättning för fungerande materialåtervinning.',
    ],
  ],
  [
    /drivmedel|elbuss|eldriv|elbil|laddbar|hvo|fossilfri|fordon för|utsläppsk|\beuro [v56]|laddhybrid|godstransport|nollutsläpp/i,
    [
      'Transporter svarar för en stor del av regionens klimatpåverkan. Förnybar energi och samordning minskar utsläppen direkt.',
      'Trafikens utsläpp påverkar luftkvaliteten i tätorter och därmed invånarnas hälsa.',
    ],
  ],
  [
    /avfall|matsvinn|engångsartik|sorter/i,
    [
      'Avfallet från vården är omfattande, och det mest resurseffektiva är att förebygga att det uppstår.',
      'Tydlig mätning är en förutsättning för att kunna minska mängden avfall och följa utvecklingen.',
    ],
  ],
  [
    /energi|verkningsgrad|ljusutbyte|kwh|närvarostyrning|drifttemperatur|värmeåtervinning|köldmedi|lcc/i,
    [
      'Energianvändningen under drifttiden står för merparten av produktens miljöpåverkan och kostnad.',
      'Effektivare utrustning minskar både klimatpåverkan och driftkostnad under hela användningstiden.',
    ],
  ],
  [
    /klimat|co2|betong|epd|portion|växtbaserad/i,
    [
      'Inköpen svarar för merparten av regionens klimatpåverkan. Jämförbara uppgifter behövs för att kunna minska den.',
      'Produktgruppen har stor klimatpåverkan, och skillnaden mellan produkter på marknaden är betydande.',
    ],
  ],
  [
    /virke|fsc|bomull|biobaser|förnybar/i,
    [
      'Råvaran tas från känsliga ekosystem. Spårbarhet och förnybara alternativ minskar påverkan.',
      'Uttaget av råvara är den del av livscykeln där leverantörens val gör störst skillnad.',
    ],
  ],
  [
    /svanen|ecolabel|tco|märk|oeko/i,
    [
      'Miljömärkning omfattar hela livscykeln och gör kravet enkelt att kontrollera för både leverantör och beställare.',
      'Utbudet av märkta produkter är stort, och märkningen gör det möjligt att ställa höga krav utan omfattande egen granskning.',
    ],
  ],
  [
    /miljöledning|iso 14001|emas/i,
    [
      'Ett systematiskt miljöarbete hos leverantören ger förutsättningar för att övriga krav uppfylls under hela avtalet.',
    ],
  ],
];

const GENERAL: Sentences = [
  'Kravet minskar påverkan på miljö och hälsa där regionernas inköp gör störst skillnad.',
  'Regionerna har i dag olika formuleringar av samma krav. Ett gemensamt krav blir tydligare för leverantörerna.',
];

const BY_LEVEL: Readonly<Record<Template['l'], Sentences>> = {
  B: [
    'Flera leverantörer kan redan i dag uppfylla kravet.',
    'Kravet bedöms vara proportionerligt och enkelt att verifiera.',
    'Nivån är vald så att konkurrensen kan upprätthållas i hela landet.',
  ],
  A: [
    'Utbudet är mindre än på basnivå, och en marknadsdialog rekommenderas inför upphandlingen.',
    'Kravet passar när upphandlingen har stor volym eller hög miljöpåverkan.',
    'Verifieringen kräver något mer arbete än på basnivå.',
  ],
  S: [
    'Bara de främsta på marknaden når dit i dag, och kriteriet visar vart regionerna är på väg.',
    'Kriteriet premierar de leverantörer som går före, utan att utestänga andra.',
  ],
};

/** Why the criterion exists, by what it is about and how far it goes. */
export function rationaleOf(template: Template, number: number): string {
  // The title says what a requirement is about; the text also names what it is about by the way.
  const topic = topicOf(template.ti) ?? topicOf(template.x);
  const reason = pick(topic?.[1] ?? GENERAL, number);
  return `${reason} ${pick(BY_LEVEL[template.l], number)}`;
}

function topicOf(text: string): Topic | undefined {
  return TOPICS.find(([words]) => words.test(text));
}
