import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { isCas, isCpv } from '#language/quantities/codes.ts';
import type { Found } from '#language/quantities/found.ts';
import { linesOf } from '#language/quantities/lines.ts';
import { quantitiesOf } from '#language/quantities/quantitiesOf.ts';

const CPV_FILE = '../shared/data/cpv-sv.json';
const linesIn = (text: string): readonly string[] => quantitiesOf(text).flatMap(linesOf);
const first = (text: string): Found | undefined => quantitiesOf(text)[0];

describe('references', () => {
  it.each([
    ['direktiv 2011/65/EU (RoHS)', ['EU 2011/65', 'REG ROHS']],
    ['förordning (EG) nr 1272/2008', ['EU 1272/2008']],
    ['förordningarna (EU) 2019/2015 och 2019/2021', ['EU 2019/2015', 'EU 2019/2021']],
    ['direktiv 94/62/EG', ['EU 94/62']],
    ['Reach-förordningen', ['REG REACH']],
    ['lagen (2016:1145)', ['SFS 2016:1145']],
    ['AFS 2023:10', ['AFS 2023:10']],
    ['läsåret 2025/2026', []],
  ])('[W44] %s', (text, lines) => {
    expect(linesIn(`Enligt ${text}.`)).toEqual(lines);
  });

  it.each([
    ['SS-EN ISO 12947-2:2016', 'EN ISO 12947-2', '2016', 'paid'],
    ['EN 301 549', 'EN 301549', undefined, 'paid'],
    ['ETSI EN 301 549', 'ETSI EN 301549', undefined, 'free'],
    ['SS 8760010', 'SS 8760010', undefined, 'paid'],
    ['OECD 301 B', 'OECD 301B', undefined, 'free'],
    ['WCAG 2.2', 'WCAG 2.2', undefined, 'free'],
  ])('[W45] %s is %s', (text, name, year, access) => {
    expect(first(`Enligt ${text}.`)).toEqual({
      kind: 'standard',
      name,
      access,
      ...(year === undefined ? {} : { year }),
      start: 7,
      length: text.length,
    });
  });

  it('[W45] further parts and numbers are standards of their own', () => {
    expect(linesIn('EN 455-1, -2 och -3')).toEqual(['STD EN 455-1', 'STD EN 455-2', 'STD EN 455-3']);
    expect(linesIn('ISO 14040 och 14044')).toEqual(['STD ISO 14040', 'STD ISO 14044']);
  });

  it.each([
    ['Svanenmärkta', ['LABEL Svanen']],
    ['Nordic Swan Ecolabel', ['LABEL Svanen']],
    ['EU-blomman', ['LABEL EU Ecolabel']],
    ['FSC- och PEFC-märkta', ['LABEL FSC', 'LABEL PEFC']],
    ['KRAV-märkt', ['LABEL KRAV']],
    ['Oeko-Tex Standard 100', ['LABEL OEKO-TEX Standard 100']],
    ['ett krav', []],
    ['KRAV PÅ VARAN', []],
  ])('[W46] %s', (text, lines) => {
    expect(linesIn(text)).toEqual(lines);
  });

  it.each(['50-00-0', '117-81-7', '7732-18-5', '1333-86-4'])(
    '[W47] %s is a CAS number, with another last digit not',
    (number) => {
      const wrong = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
      expect([isCas(number), isCas(wrong)]).toEqual([true, false]);
      expect(first(`CAS ${wrong}`)).toMatchObject({ kind: 'cas', isValid: false });
      expect(linesIn(`CAS ${wrong}`)).toEqual([]);
    },
  );

  it('[W47] a CPV code whose check digit is wrong is told', () => {
    expect(first('CPV 33141420-0')).toMatchObject({ kind: 'cpv', isValid: true });
    expect(first('CPV 33141420-1')).toMatchObject({ kind: 'cpv', isValid: false });
  });

  it.skipIf(!existsSync(CPV_FILE))('[W47] every code of the regulation has a right check digit', () => {
    const { items } = z
      .object({ items: z.array(z.object({ code: z.string() })) })
      .parse(JSON.parse(readFileSync(CPV_FILE, 'utf8')));
    expect(items.filter(({ code }) => !isCpv(code))).toEqual([]);
    // Of the other nine digits most are wrong: the rule can fail.
    const accepted = items.filter(({ code }) => isCpv(`${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`));
    expect(accepted.length).toBeLessThan(items.length * 0.01);
  });

  it.each([
    ['senast den 31 mars 2026', '2026-03-31', 'latest'],
    ['från och med 2026-01-01', '2026-01-01', 'from'],
    ['1/7 2026', '2026-07-01', 'none'],
    ['senast kvartal 2 2027', '2027-Q2', 'latest'],
    ['senast 2030', '2030', 'latest'],
  ])('[W48] %s', (text, date, bound) => {
    expect(first(text)).toMatchObject({ kind: 'date', date, bound });
  });

  it('[W48] times that the contract tells', () => {
    expect(first('Reservdelar finns under hela avtalstiden.')).toMatchObject({ kind: 'period', name: 'avtalstiden' });
  });
});
