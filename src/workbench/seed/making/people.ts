import { readDirectory } from '../../sign-in/directory.ts';
import {
  AREA_COORDINATOR,
  COORDINATOR,
  EXTERNAL,
  STEERING_GROUP,
  WORKING_GROUP,
  fieldsOf,
  fixedKey,
  type SeedRow,
} from './row.ts';
import type { SourceRegion } from './source.ts';

const { persons } = readDirectory();

/** @returns the mail address of a region's contact person in the workbench's directory */
export function contactOf(region: SourceRegion): string {
  return mailOf(region.namn, ({ county }) => county === region.lanskod);
}

function mailOf(who: string, isMeant: (person: (typeof persons)[number]) => boolean): string {
  const person = persons.find(isMeant);
  if (person === undefined) throw new Error(`Nobody in the directory: ${who}.`);
  return person.mail;
}

export function regionRows(regions: readonly SourceRegion[]): readonly SeedRow[] {
  return regions.map(({ lanskod, namn, upphandlingsregion }) => ({
    by: COORDINATOR,
    fields: fieldsOf({
      Title: namn,
      Nyckel: fixedKey('Regioner', lanskod),
      Lanskod: lanskod,
      Upphandlingsregion: upphandlingsregion,
      Aktiv: true,
    }),
  }));
}

export function roleRows(regions: readonly SourceRegion[]): readonly SeedRow[] {
  const reader = mailOf('reader', ({ siteRole }) => siteRole === 'visitor');
  return [
    role('Nationell samordnare', COORDINATOR),
    role('Arbetsgrupp', WORKING_GROUP),
    role('Områdessamordnare', AREA_COORDINATOR),
    role('Styrgrupp', STEERING_GROUP),
    role('Extern', EXTERNAL),
    role('Läsare', reader),
    ...regions.map((region) => role('Kontaktperson', contactOf(region), region.lanskod)),
  ];
}

function role(Roll: string, Epost: string, Lanskod?: string): SeedRow {
  const Nyckel = fixedKey('Roller', `${Roll}/${Epost}`);
  return { by: COORDINATOR, fields: fieldsOf({ Title: `${Roll}: ${Epost}`, Nyckel, Epost, Roll, Lanskod }) };
}
