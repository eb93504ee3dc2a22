import { describe, expect, it } from 'vitest';
import { openAnalyser } from '#language/analysis/openAnalyser.ts';
import { BUILT_IN_VOCABULARY, withEntries } from '#language/analysis/vocabulary.ts';
import { dictionary } from '../../quality/compounds.ts';

const lexicon = dictionary();
const analyser = openAnalyser({ lexicon, vocabulary: BUILT_IN_VOCABULARY });
const concepts = (text: string, by = analyser): readonly string[] => by.conceptsOf(by.analyse(text));

describe('words of a text', () => {
  it('[W1] standards, acts, numbers and ids stay whole, and each word tells where it stands', () => {
    const text =
      'PVC:s krav enligt SS-EN ISO 12947-2:2016, 2011/65/EU och REG-INK-012: minst 50\u00a0000 eller 0.1 [antal]';
    const words = analyser.analyse(text);
    expect(words.map((word) => word.stem)).toEqual([
      'pvc',
      'krav',
      'enl',
      'ss-en iso 12947-2:2016',
      '2011/65/eu',
      'och',
      'reg-ink-012',
      'minst',
      '50000',
      'ell',
      '0,1',
    ]);
    expect(words.map(({ start, length }) => text.slice(start, start + length).toLowerCase())).toEqual(
      words.map((word) => word.word),
    );
  });

  it('[W1] a standard and an act are known by their number as well, an id of a criterion only whole', () => {
    expect(analyser.analyse('ISO 14001:2015 2011/65/EU REG-INK-012').map((word) => word.parts)).toEqual([
      ['14001'],
      ['2011/65'],
      [],
    ]);
  });

  it('[W2] negations and what sets a limit are no stop words', () => {
    const stopped = (text: string) => analyser.analyse(text).map((word) => word.isStopWord);
    expect(stopped('och som ska vara den')).toEqual([true, true, true, true, true]);
    expect(stopped('inte ej utan ingen aldrig fri minst högst över under två')).toEqual(Array(11).fill(false));
  });

  it('[W3] parts are stems, also where a hyphen joins the words', () => {
    expect(analyser.partsOf('Undersökningshandskar')).toEqual(['undersökning', 'handsk']);
    expect(analyser.partsOf('PVC-fria')).toEqual(['pvc', 'fri']);
    expect(analyser.partsOf('handske')).toEqual([]);
    expect(analyser.stemOf('Fritt')).toBe(analyser.stemOf('fria'));
  });
});

describe('stems', () => {
  const stems = (words: string, by = analyser) => new Set(words.split(' ').map(by.stemOf)).size;

  it.each([
    'material materialet materialen materialets',
    'ftalat ftalater ftalaterna ftalatens',
    'möbel möbler möblerna möbelns',
    'kriterium kriteriet kriterier kriterierna',
    'återvunnen återvunnet återvunna',
    'golvmaterial golvmaterialet',
    'fot fötter foten',
  ])('[W1] forms of one word have one stem: %s', (words) => {
    expect(stems(words)).toBe(1);
  });

  it('[W6] without a dictionary Snowball alone takes most forms of a word together', () => {
    const alone = openAnalyser({ lexicon: undefined, vocabulary: BUILT_IN_VOCABULARY });
    expect(stems('material materialet', alone)).toBe(1);
    expect(stems('ftalat ftalater', alone)).toBe(1);
    expect(stems('paket planet magnet', alone)).toBe(3);
  });
});

describe('what words mean', () => {
  const synonyms = (word: string, by = analyser) => by.synonymsOf(by.stemOf(word));

  it('[W8] words of a group stand for each other', () => {
    expect(synonyms('mjukgörare')).toContain(analyser.stemOf('ftalater'));
    expect(synonyms('ftalat')).toContain(analyser.stemOf('mjukgörare'));
    expect(synonyms('mjukgörare')).not.toContain(analyser.stemOf('mjukgörare'));
    expect(synonyms('xyzzy')).toEqual([]);
  });

  it('[W8] a word with several meanings does not make their words the same', () => {
    expect(synonyms('dropp')).toContain(analyser.stemOf('infusion'));
    const stems = [...new Set(BUILT_IN_VOCABULARY.groups.flat().map(analyser.stemOf))];
    for (const stem of stems)
      for (const other of analyser.synonymsOf(stem)) expect(analyser.synonymsOf(other)).toContain(stem);
  });

  it.each([
    ['Handskar av polyvinylklorid köps inte.', 'pvc'],
    ['Minst 30 % av plasten ska vara recirkulerad.', 'recycledContent'],
    ['Andel postkonsumentmaterial', 'recycledContent'],
    ['Leverantören ska kunna spåra råvarans ursprung.', 'traceability'],
    ['Produktens förbrukning av energi', 'energyUse'],
    ['Ämnen på kandidatförteckningen', 'reachCandidates'],
  ])('[W9] “%s” speaks of %s', (text, concept) => {
    expect(concepts(text)).toContain(concept);
  });

  it('[W9] words of a phrase that stand far apart, and words that only begin alike, speak of nothing', () => {
    const own = openAnalyser({
      lexicon,
      vocabulary: withEntries({ groups: [], concepts: [] }, [
        { kind: 'concept', id: 'origin', triggers: ['spåra ursprung', 'härkomst'] },
      ]),
    });
    expect(concepts('spåra varje varas ursprung', own)).toEqual(['origin']);
    expect(concepts('Ursprung att spåra', own)).toEqual(['origin']);
    expect(concepts('spåra allt som sägs mellan leverantörer fabriker odlare åkerier lager ursprung', own)).toEqual([]);
    expect(concepts('härkomster', own)).toEqual(['origin']);
    expect(concepts('härkommen', own)).toEqual([]);
  });

  it('[W9] a coordinator adds words to a group and a concept, and a concept of their own', () => {
    const own = openAnalyser({
      lexicon,
      vocabulary: withEntries(BUILT_IN_VOCABULARY, [
        { kind: 'synonyms', words: ['ftalat', 'weichmacher'] },
        { kind: 'concept', id: 'pvc', triggers: ['galonmaterial*'] },
        { kind: 'concept', id: 'beekeeping', triggers: ['biodling', ' ', 'och'] },
      ]),
    });
    expect(synonyms('weichmacher', own)).toEqual([own.stemOf('ftalat')]);
    expect(synonyms('ftalat', own)).toEqual([own.stemOf('mjukgörare'), 'weichmach']);
    expect(concepts('pvc, galonmaterialet, biodling och', own)).toEqual(['pvc', 'beekeeping']);
    expect(concepts('galonmaterialet', own)).toEqual(['pvc']);
    expect(concepts('galonmaterialet')).toEqual([]);
  });

  it.each([
    ['its id', 'PVC'],
    ['a word in another inflection', 'polyvinylkloriden'],
    ['a word that begins so', 'vinylhandskar'],
  ])('[W72] a concept is named by %s', (_how, name) => {
    const { stemOf } = openAnalyser({ lexicon, vocabulary: BUILT_IN_VOCABULARY });
    const entry = { kind: 'concept', id: name, triggers: ['galonväv'] } as const;
    const { concepts: all } = withEntries(BUILT_IN_VOCABULARY, [entry], stemOf);
    expect(all).toHaveLength(BUILT_IN_VOCABULARY.concepts.length);
    expect(all.find(({ id }) => id === 'pvc')?.triggers.at(-1)).toBe('galonväv');
  });

  it('[W8] [W9] what is built in is broad', () => {
    expect(BUILT_IN_VOCABULARY.concepts.length).toBeGreaterThanOrEqual(200);
    expect(BUILT_IN_VOCABULARY.groups.length).toBeGreaterThanOrEqual(250);
    expect(BUILT_IN_VOCABULARY.concepts.filter(({ triggers }) => triggers.length === 0)).toEqual([]);
  });
});
