/**
 * Columns that came later, by ASCII name of their list: a site that was made before lacks them, and goes on with all
 * else. In a column that is not there nothing can be kept, but neither does it hinder what leaves it empty.
 */
const LATER: Readonly<Record<string, readonly string[]>> = {
  Kriterier: ['Verifikatslag', 'Undantag', 'EngelskText', 'HarlettUr', 'PubliceradUtgava', 'Sigill'],
  Kravpaket: [
    ...['Omfattning', 'Definitioner', 'Overgang'],
    ...['GallerFran', 'GallerTill', 'Ersatter', 'PubliceradUtgava', 'Sigill'],
  ],
  Remisser: ['Paketutgava', 'Regioner', 'ForankringTill', 'DoldaSvar', 'Sigill'],
  Standpunkter: ['Reservation', 'Mote', 'Sigill'],
};

export function cameLater(list: string, column: string): boolean {
  return LATER[list]?.includes(column) ?? false;
}
