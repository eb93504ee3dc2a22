import { openGraphService } from '#workbench/graph-service/index.ts';

/**
 * A process of its own that writes items one after the other and says the number of each as soon as the service has
 * acknowledged it, until somebody kills it.
 */
const [databaseFile = '', list = ''] = process.argv.slice(2);

const service = await openGraphService({
  databaseFile,
  directory: [],
  site: { hostname: 'contoso.sharepoint.com', path: '', displayName: 'Root' },
  verifyToken: () => Promise.resolve({ appId: 'writer', scopes: [], roles: ['Sites.ReadWrite.All'] }),
});

for (let number = 1; number <= 1_000; number += 1) {
  const { status } = await service.handle({
    method: 'POST',
    url: `/v1.0/sites/root/lists/${list}/items`,
    headers: { authorization: 'Bearer writer' },
    body: { fields: { Title: `Item ${number}` } },
  });
  if (status !== 201) throw new Error(`Answered ${status}`);
  process.send?.(number);
}
