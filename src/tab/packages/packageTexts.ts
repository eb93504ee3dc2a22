import type { Language } from '#i18n/catalogue.ts';
import { tabPackagesEn } from '#i18n/tabPackages.en.ts';
import { tabPackagesSv } from '#i18n/tabPackages.sv.ts';
import { useTexts } from '../start/texts.ts';

export type PackageTexts = typeof tabPackagesSv;

const TEXTS: Readonly<Record<Language, PackageTexts>> = { sv: tabPackagesSv, en: tabPackagesEn };

/** Sentences of the pages about packages, which come with them. */
export function usePackageTexts(): PackageTexts {
  return TEXTS[useTexts().language];
}
