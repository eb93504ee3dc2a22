import * as z from 'zod/mini';
import type { FrozenItem, PackageContent, PackageEdition } from '#domain/criteriaPackage.ts';
import { criterionId, day, editionHash, packageHash, productGroupCode, rowKey } from '#domain/ids.ts';
import { err, ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import { beginningOf } from './beginningOf.ts';
import { isoInstant, jsonIn, optionalTextAs, readColumns, textAs, titleColumn, wholeNumber } from './columns.ts';

const item = z.object({
  kriterium: textAs(criterionId),
  utgava: textAs(editionHash),
  obligatoriskt: z.boolean(),
  anteckning: z.optional(z.string()),
});

/** The JSON in Innehall: Swedish keys, because people open the row in SharePoint. */
const content = z.object({
  kravpaket: textAs(rowKey),
  namn: z.string(),
  produktgrupp: textAs(productGroupCode),
  poster: z.array(item),
  omfattning: z.string(),
  definitioner: z.string(),
  vagledning: z.string(),
  overgang: z.string(),
  gallerFran: optionalTextAs(day),
  gallerTill: optionalTextAs(day),
});

const columns = z.object({
  Nyckel: textAs(rowKey),
  Kravpaket: textAs(rowKey),
  Version: wholeNumber.check(z.positive()),
  Kontrollsumma: textAs(packageHash),
  Innehall: textAs(contentIn),
  Fryst: isoInstant,
});

/** Leaves room for the version in a column of one line. */
const NAME_LENGTH = 200;

/** List Kravpaketutgavor. Its title is only for the eye: name and version. */
export const packageEditionRow: RowCodec<PackageEdition> = {
  list: 'Kravpaketutgavor',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'derived',
    Kravpaket: 'decision',
    Version: 'decision',
    Kontrollsumma: 'decision',
    Innehall: 'decision',
    Fryst: 'decision',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Kravpaket, Version: version, Kontrollsumma: hash, Innehall, Fryst: frozenAt } = row.value;
    // The key stands twice so that people can filter on it; where the two disagree, somebody changed one by hand.
    if (Kravpaket !== Innehall.package) return err(['Kravpaket']);
    return ok({ key, version, hash, content: Innehall, frozenAt });
  },
  write: ({ key, version, hash, content: frozen, frozenAt }) => ({
    Nyckel: key,
    Title: `${beginningOf(frozen.name, NAME_LENGTH)} v${version}`,
    Kravpaket: frozen.package,
    Version: version,
    Kontrollsumma: hash,
    Innehall: writtenContent(frozen),
    Fryst: frozenAt,
  }),
};

function contentIn(json: string): PackageContent | undefined {
  const parsed = content.safeParse(jsonIn(json));
  if (!parsed.success) return undefined;
  const { kravpaket, namn, produktgrupp, poster, omfattning, definitioner, vagledning, overgang } = parsed.data;
  return {
    package: kravpaket,
    name: namn,
    productGroup: produktgrupp,
    items: poster.map(frozenItem),
    scope: omfattning,
    definitions: definitioner,
    guidance: vagledning,
    transition: overgang,
    validFrom: parsed.data.gallerFran,
    validTo: parsed.data.gallerTill,
  };
}

function frozenItem({ kriterium, utgava, obligatoriskt, anteckning = '' }: z.output<typeof item>): FrozenItem {
  return { criterion: kriterium, edition: utgava, isMandatory: obligatoriskt, note: anteckning };
}

function writtenContent({ items, validFrom, validTo, ...content }: PackageContent): string {
  return JSON.stringify({
    kravpaket: content.package,
    namn: content.name,
    produktgrupp: content.productGroup,
    poster: items.map(({ criterion, edition, isMandatory, note }) => ({
      kriterium: criterion,
      utgava: edition,
      obligatoriskt: isMandatory,
      ...(note === '' ? {} : { anteckning: note }),
    })),
    omfattning: content.scope,
    definitioner: content.definitions,
    vagledning: content.guidance,
    overgang: content.transition,
    gallerFran: validFrom ?? null,
    gallerTill: validTo ?? null,
  });
}
