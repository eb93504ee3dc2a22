import { existsSync, readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LIST_NAMES, type EntityOf, type ListName } from '#domain/workspace.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import type { RowCodec } from '#graph/rowCodec.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { planProvisioning } from '#graph/provision/planProvisioning.ts';
import { checkSchema } from '#graph/schema/checkSchema.ts';
import { schemaColumn } from '#graph/schema/schemaColumn.ts';
import { applyFiles } from '#setup/siteScript/applyFiles.ts';
import { listLooks } from '#setup/siteScript/listLooks.ts';
import { siteScriptsOf } from '#setup/siteScript/siteScript.ts';
import { arbitraryEntities } from '../graph/rows/arbitraryEntities.ts';
import { evaluate, type Columns } from './formula.ts';
import { attribute, definitionOf, elementsOf } from './fieldXml.ts';

const ROOT = new URL('../../', import.meta.url);
const SCHEMAS = new URL('../shared/data/sp-schemas/', ROOT);
const read = (path: string | URL): string => readFileSync(new URL(path, ROOT), 'utf8');

const scripts = siteScriptsOf(listDefinitions, listLooks);
const script = { actions: scripts.flatMap(({ actions }) => actions) };
const subactions = script.actions.flatMap(({ listName: list, subactions: all }) => all.map((s) => ({ list, ...s })));
const stepsOf = (list: string, verb: string) => subactions.filter((step) => step.list === list && step.verb === verb);
const fieldsOf = (list: string) =>
  stepsOf(list, 'addSPFieldXml').map((step) => z.object({ schemaXml: z.string() }).parse(step).schemaXml);

describe('[V16] the site script', () => {
  it('makes every list under its address, then gives it its Swedish name', () => {
    expect(script.actions.map(({ listName }) => listName)).toEqual(listDefinitions.map(({ name }) => name));
    for (const { name, displayName } of listDefinitions) {
      const titles = stepsOf(name, 'setTitle').map((step) => z.object({ title: z.string() }).parse(step).title);
      expect(titles).toEqual(displayName === name ? [] : [displayName]);
    }
  });

  it.each(listDefinitions.map((definition) => [definition.name, definition] as const))(
    'makes %s with the columns, types, choices and indexes that Graph would give it',
    (name, definition) => {
      const made = fieldsOf(name).map(definitionOf);
      expect(made.map(schemaColumn)).toEqual(definition.columns.map(schemaColumn));
      const columns = made.map(schemaColumn);
      const found = new Map([[name, { id: '1', name, displayName: definition.displayName, columns }]]);
      expect(checkSchema([definition], found)).toEqual([]);
      expect(planProvisioning([definition], found)).toEqual([]);
    },
  );

  it('gives every column an id of its own, so that a second run makes no second column', () => {
    const ids = listDefinitions.flatMap(({ name }) => fieldsOf(name).map((xml) => attribute(xml, 'ID')));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/);
  });

  it('is within what SharePoint takes: 300 actions as a task, 100,000 characters', () => {
    for (const each of scripts) {
      expect(each.actions.flatMap(({ subactions: steps }) => ['', ...steps]).length).toBeLessThanOrEqual(300);
      expect(JSON.stringify(each).length).toBeLessThanOrEqual(100_000);
    }
  });
});

describe('[V17] the files in manifest/sharepoint', () => {
  it.each([...applyFiles(listDefinitions, listLooks)])('%s is what its sources say', (name, content) => {
    expect(read(`manifest/sharepoint/${name}`)).toBe(content);
  });
});

describe.skipIf(!existsSync(SCHEMAS))('[V17] Microsoft’s schemas', () => {
  /** The published files carry broken pointers and call themselves by several drafts. */
  const schema = (name: string): object => {
    const file = read(new URL(name, SCHEMAS)).replaceAll('#definitions/', '#/definitions/');
    return z.looseObject({}).parse(JSON.parse(file));
  };

  it('accept the site script', () => {
    const ajv = new Ajv({ strict: false });
    const validate = ajv.compile(schema('site-design-script-actions.schema.json'));
    for (const each of scripts) expect(validate(each), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...scripts[0], actions: [{ verb: 'createSPList' }] })).toBe(false);
  });

  it('accept every formatter', () => {
    const ajv = new Ajv04({ strict: false, unicodeRegExp: false });
    addFormats(ajv);
    const validate = ajv.compile(schema('v2/column-formatting.schema.json'));
    const formatters = subactions
      .filter(({ verb }) => verb === 'setSPFieldCustomFormatter')
      .map((step) => z.object({ formatterJSON: z.looseObject({}) }).parse(step).formatterJSON);
    expect(formatters.length).toBeGreaterThan(8);
    for (const formatter of formatters) expect(validate(formatter), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ elmType: 'marquee' })).toBe(false);
  });
});

/** What every list has beside the columns of ours. */
const BUILT_IN = ['ID', 'LinkTitle', 'Created', 'Modified', 'Author', 'Editor'];

describe('[V18] the views', () => {
  const views = listLooks.flatMap(({ list, views: all }) => all.map((view) => [list, view.name, view] as const));
  const columnsOf = (list: string) => listDefinitions.find(({ name }) => name === list)?.columns ?? [];
  const indexed = (list: string) => columnsOf(list).flatMap((column) => (column.indexed ? [column.name] : []));

  it('are there for every list, one of them the default and called Alla', () => {
    expect(listLooks.map(({ list }) => list).toSorted()).toEqual(listDefinitions.map(({ name }) => name).toSorted());
    for (const { views: all } of listLooks) {
      expect(all.filter(({ isDefault }) => isDefault).map(({ name }) => name)).toEqual(['Alla']);
      expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    }
  });

  it.each(views)('%s: %s shows, filters, groups and sorts by columns that are there', (list, _name, view) => {
    const known = [...BUILT_IN, ...columnsOf(list).map(({ name }) => name)];
    const used = [
      ...view.columns,
      ...view.sort.map(({ column }) => column),
      ...(view.where ?? []).map(({ column }) => column),
      ...(view.group === undefined ? [] : [view.group]),
    ];
    expect(used.filter((column) => !known.includes(column))).toEqual([]);
    const narrowing = [view.where?.[0]?.column, view.group, view.sort[0]?.column].filter(
      (column) => column !== undefined,
    );
    expect(narrowing.filter((column) => column !== 'ID' && !indexed(list).includes(column))).toEqual([]);
  });

  it.each(views)('%s: %s asks for choices that are there', (list, _name, view) => {
    for (const condition of view.where ?? []) {
      const choices = columnsOf(list).find(({ name }) => name === condition.column)?.choice?.choices ?? [];
      if (condition.is === 'equal') expect(choices).toContain(condition.value);
      if (condition.is === 'oneOf') expect(choices).toEqual(expect.arrayContaining(condition.values));
    }
  });

  it('say in CAML what the source says', () => {
    const nameOf = (step: object) => z.looseObject({ name: z.string() }).parse(step).name;
    const queryOf = (list: string, name: string) =>
      z.looseObject({ query: z.string() }).parse(stepsOf(list, 'addSPView').find((step) => nameOf(step) === name))
        .query;
    expect(queryOf('Kriterier', 'I remiss')).toBe(
      '<Where><Eq><FieldRef Name="Status"/><Value Type="Choice">Remiss</Value></Eq></Where>' +
        '<OrderBy><FieldRef Name="KriterieId"/></OrderBy>',
    );
    expect(queryOf('Utgavor', 'Efter kriterium')).toBe(
      '<GroupBy Collapse="TRUE" GroupLimit="100"><FieldRef Name="KriterieId"/></GroupBy>' +
        '<OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy>',
    );
    const now = queryOf('Roller', 'Gäller nu');
    expect(elementsOf(now, 'And')).toBe(1);
    expect(now).toContain(
      '<Or><IsNull><FieldRef Name="TillOchMed"/></IsNull><Geq><FieldRef Name="TillOchMed"/>' +
        '<Value Type="DateTime"><Today OffsetDays="0"/></Value></Geq></Or>',
    );
  });
});

describe('[V19] the chips', () => {
  it('have a colour for every choice, and no other', () => {
    for (const { list, chips } of listLooks)
      for (const [name, colours] of Object.entries(chips)) {
        const column = listDefinitions.find((each) => each.name === list)?.columns.find((each) => each.name === name);
        expect(Object.keys(colours)).toEqual(column?.choice?.choices);
      }
  });

  it('show the words of the row, whatever the colour', () => {
    const chips = subactions
      .filter(({ verb }) => verb === 'setSPFieldCustomFormatter')
      .map((step) => JSON.stringify(step));
    const coloured = chips.filter((chip) => chip.includes('border-radius'));
    expect(coloured).toHaveLength(listLooks.flatMap((look) => Object.keys(look.chips)).length);
    for (const chip of coloured) {
      expect(chip).toContain('"txtContent":"@currentField"');
      expect(chip).toContain('sp-css-backgroundColor-');
    }
  });
});

describe('[V20] the validations', () => {
  const fields = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
  const columnsOf = (written: unknown): Columns =>
    Object.fromEntries(
      Object.entries(fields.parse(written)).map(([name, value]) => [
        name,
        value === null || typeof value === 'boolean' ? undefined : value,
      ]),
    );
  function rowsOf<L extends ListName>(list: L): readonly [RowCodec<EntityOf[L]>, fc.Arbitrary<EntityOf[L]>] {
    return [rowCodecs[list], arbitraryEntities[list]];
  }
  const lookOf = (list: ListName) => listLooks.find((look) => look.list === rowCodecs[list].list);

  it.each(LIST_NAMES)('let everything through that Samsyn writes to %s', (list) => {
    const [codec, values] = rowsOf(list);
    const formulas = Object.values(lookOf(list)?.validations ?? {}).map(({ formula }) => formula);
    fc.assert(
      fc.property(values, (value) => {
        const row = columnsOf(codec.write(value));
        for (const formula of formulas) expect(evaluate(formula, row), formula).toBe(true);
      }),
    );
  });

  it.each<readonly [string, string, Columns, boolean]>([
    ['Regioner', 'Lanskod', { Lanskod: '1' }, false],
    ['Regioner', 'Lanskod', { Lanskod: 'AB' }, false],
    ['Regioner', 'Lanskod', {}, true],
    ['Produktgrupper', 'Kod', { Kod: 'ink' }, false],
    ['Produktgrupper', 'Kod', { Kod: 'IN' }, false],
    ['Kriterier', 'KriterieId', { KriterieId: 'reg-ink-012' }, false],
    ['Kriterier', 'KriterieId', { KriterieId: 'REG-INK-12' }, false],
    ['Kriterier', 'KriterieId', { KriterieId: 'REG INK 012' }, false],
    ['Roller', 'Epost', { Epost: 'Anna Berg' }, false],
  ])('%s.%s of %j: %s', (list, column, row, isAllowed) => {
    const formula = listLooks.find((look) => look.list === list)?.validations[column]?.formula ?? '';
    expect(evaluate(formula, row)).toBe(isAllowed);
  });

  it.each<readonly [string, Columns, boolean]>([
    ['Remisser', { Oppnar: '2026-11-22T12:00:00Z', Stanger: '2026-11-29T12:00:00Z' }, true],
    ['Remisser', { Oppnar: '2026-11-22T12:00:00Z', Stanger: '2026-11-21T12:00:00Z' }, false],
    ['Remisser', { Oppnar: '2026-11-22T12:00:00Z' }, true],
    ['Roller', { FranOchMed: '2026-11-22T12:00:00Z', TillOchMed: '2026-11-22T12:00:00Z' }, true],
    ['Roller', { FranOchMed: '2026-11-22T12:00:00Z', TillOchMed: '2025-11-22T12:00:00Z' }, false],
  ])('row of %s %j: %s', (list, row, isAllowed) => {
    const formula = listLooks.find((look) => look.list === list)?.rowValidation?.formula ?? '';
    expect(evaluate(formula, row)).toBe(isAllowed);
  });

  it('have a message in a whole Swedish sentence', () => {
    const messages = listLooks.flatMap(({ validations, rowValidation }) =>
      [...Object.values(validations), ...(rowValidation ? [rowValidation] : [])].map(({ message }) => message),
    );
    expect(messages.length).toBeGreaterThan(8);
    for (const message of messages) expect(message).toMatch(/^\p{Lu}.*\.$/u);
  });
});

describe('the sources of the views', () => {
  it('are all used', () => {
    const files = readdirSync(new URL('manifest/sharepoint/views', ROOT)).map((name) => name.replace('.json', ''));
    expect(files.toSorted()).toEqual(listLooks.map(({ list }) => list.toLowerCase()).toSorted());
  });
});
