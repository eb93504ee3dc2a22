/** By county code, a letter per criterion asked about: t endorses, m with change, a rejects, o abstains, - silent. */
export type Answers = Readonly<Record<string, string>>;
/** By template and letter, a reason for each region that answers so, in county-code order. */
export type Reasons = Readonly<Record<string, readonly string[]>>;

/** T001 PVC-free, T002 accelerators, T003 labour, T081 footprint, T006 bleaching, T007 perfume, T086 biobased, T087 label. */
export const OPEN_ANSWERS: Answers = {
  '01': 'ttmatttt',
  '03': 'ttttttot',
  '04': 'tmt--ttt',
  '05': 'tttttttt',
  '06': 'tattt-tt',
  '08': 'tttttttm',
  '12': 'ttmottmt',
  '13': 'tt--tttt',
  '14': 'tamtmttt',
  '19': 'ttttt--t',
  '22': 'mottttot',
  '25': 'mot-tt-m',
};

export const OPEN_REASONS: Reasons = {
  'T001 m': [
    'Gränsvärdet 0,1 viktprocent bör anges per homogent material. I dag framgår inte om provet tas på hela handsken eller på ytskiktet.',
    'Kravet bör begränsas till handskar för undersökning. För kemoterapihandskar finns ännu för få PVC-fria alternativ med dokumenterad genombrottstid.',
  ],
  'T002 m': [
    'Lägg till ”eller likvärdigt” efter hänvisningen till standarden och ange vilken detektionsgräns som avses.',
  ],
  'T002 a': [
    'Utbudet av acceleratorfria handskar är ännu för litet för regionens volymer. Vid störningarna förra vintern klarade inte leverantörerna att leverera. Kravet bör vänta eller ställas som tilldelningskriterium.',
    'Vårt smittskydd och vår arbetsmiljöenhet bedömer att dubbla sortiment på vårdavdelningarna innebär en patientsäkerhetsrisk. Vi föreslår att kravet begränsas till personal med konstaterad allergi.\n\nVi återkommer gärna om kravet omarbetas så att andelen acceleratorfria handskar kan öka stegvis under avtalstiden.',
  ],
  'T002 o': [
    'Regionen har ett pågående avtal till och med nästa år och har inte kunnat pröva kravet mot sortimentet.',
    'Ärendet är inte berett i vår produktråd för förbrukningsmaterial.',
  ],
  'T003 m': [
    'Tiden för att redovisa fabriker bör vara 15 dagar. Trettio dagar är för lång tid vid misstanke om tvångsarbete.',
    'Hänvisningen bör omfatta alla tio grundläggande ILO-konventioner, det vill säga även arbetsmiljö (nr 155 och 187).',
    'Komplettera med att redovisningen ska omfatta underleverantörer av nitril- och latexråvara.',
  ],
  'T081 a': [
    'Beräkningsmetoderna skiljer sig fortfarande åt så mycket att leverantörernas värden inte kan jämföras. Risken för överprövning är stor.',
  ],
  'T081 o': ['Regionen saknar underlag för att bedöma om 25 gram per handske är en rimlig nivå.'],
  'T006 m': ['Ange mätmetod för AOX, förslagsvis SS-EN ISO 9562, så att värdena blir jämförbara mellan massabruken.'],
  'T086 m': ['Ange att andelen får visas med massbalans. Annars utesluts flera av de största tillverkarna.'],
  'T086 o': [
    'Frågan behöver beredas med förskrivarna innan regionen kan ta ställning.',
    'Regionen ingår i ett gemensamt avtal där kriteriet inte kan användas under avtalstiden.',
  ],
  'T087 m': [
    'Skriv ”eller likvärdig märkning” så att kravet är förenligt med 9 kap. LOU.',
    'Lägg till en övergångstid på sex månader för artiklar som redan finns i avtalssortimentet.',
  ],
};

/** T034 Oeko-Tex, T035 recycled polyester, T100 PFAS-free, T101 organic cotton, T102 washing. */
export const CLOSED_ANSWERS: Answers = {
  '01': 'ttttt',
  '03': 'ttttt',
  '04': 'ttttt',
  '05': 'tmttt',
  '06': 'ttttt',
  '07': 'tttot',
  '08': 'ttttt',
  '09': 'totto',
  '10': 'ttttt',
  '12': 'tttmt',
  '13': 'ttttt',
  '14': 'ttttt',
  '17': 'ttttm',
  '18': 'ttttt',
  '19': 'ttttt',
  '20': 'ttttt',
  '21': 'tttat',
  '22': 'ttttt',
  '24': 'ttmtt',
  '25': 'ttttt',
};

export const CLOSED_REASONS: Reasons = {
  'T035 m': ['Nivån bör vara 20 procent för plagg med krav på flamskydd.'],
  'T035 o': ['Regionen hyr sina arbetskläder och berörs inte av kravet.'],
  'T100 m': ['Undanta plagg med krav på kemikalieskydd enligt SS-EN 13034 tills alternativ finns.'],
  'T101 m': ['Tillåt även bomull i omställning till ekologisk odling, så kallad in-conversion.'],
  'T101 a': ['Priset på ekologisk bomull gör att regionen inte kan rymma kravet inom budget. Vi förordar 30 procent.'],
  'T101 o': ['Regionen har ett avtal som löper i ytterligare tre år.'],
  'T102 m': ['Ange tvättemperatur. Antalet tvättar säger lite om plagget inte tvättas i 85 °C.'],
  'T102 o': ['Regionen saknar egen provning och avstår därför.'],
};
