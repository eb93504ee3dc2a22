import { openGraphService } from '#workbench/graph-service/index.ts';
import { openDriver } from '#workbench/graph-service/sql/driver.ts';

/** A process of its own that dies at a chosen moment of a write to the list "Log". */
const [databaseFile = '', moment = ''] = process.argv.slice(2);

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

if (moment === 'inTransaction') {
  const driver = await openDriver(databaseFile);
  driver.transaction(() => {
    driver.prepare("UPDATE list SET title = 'Half'").run();
    driver.prepare('DELETE FROM item').run();
    die();
  });
}
const service = await openGraphService({
  databaseFile,
  directory: [],
  site: { hostname: 'contoso.sharepoint.com', path: '', displayName: 'Root' },
  verifyToken: () => Promise.resolve({ appId: 'writer', scopes: [], roles: ['Sites.ReadWrite.All'] }),
});
await service.handle({
  method: 'POST',
  url: '/v1.0/sites/root/lists/Log/items',
  headers: { authorization: 'Bearer writer' },
  body: { fields: { Title: 'Unanswered' } },
});
// The answer is there and nobody has got it.
die();
