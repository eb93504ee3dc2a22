import type { World } from './routes/route.ts';
import type { Identity } from './identity.ts';

const SYSTEM: Identity = {
  user: { id: '00000000-0000-0000-0000-000000000000', displayName: 'System Account', email: '' },
};

/**
 * Makes the User Information List of each site collection and puts everybody in it who was given access. SharePoint
 * does so when somebody joins a group of the site; who leaves the directory stays in the list.
 */
export function enrolDirectory({ store, sites, directory }: Pick<World, 'store' | 'sites' | 'directory'>): void {
  store.transaction(() => {
    for (const { id } of sites.filter(({ parent }) => parent === undefined)) {
      store.people.open(id, SYSTEM);
      for (const { id: account, displayName, mail, siteRole } of directory) {
        if (siteRole !== 'none') store.people.numberOf(id, { user: { id: account, displayName, email: mail } });
      }
    }
  });
}
