import type { Language } from '#i18n/catalogue.ts';
import { tabClustersEn } from '#i18n/tabClusters.en.ts';
import { tabClustersSv } from '#i18n/tabClusters.sv.ts';
import { useTexts } from '../../start/texts.ts';

export type ClusterTexts = typeof tabClustersSv;

const TEXTS: Readonly<Record<Language, ClusterTexts>> = { sv: tabClustersSv, en: tabClustersEn };

/** Sentences about like requirements, which come with their panel. */
export function useClusterTexts(): ClusterTexts {
  return TEXTS[useTexts().language];
}
