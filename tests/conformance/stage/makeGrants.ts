import { at, idsOf } from '../json.ts';
import { CALLBACK } from './listener.ts';
import { COLLEAGUE, SITE, type Stage } from './openStage.ts';
import type { Journey, Maker } from './place.ts';

/** The drives of whoever stands before; of the tenant, the one of the person. */
export const makeDrives: Maker = async ({ stage }, path) => {
  if (path !== '/drives') return idsOf((await stage.send('GET', path)).body);
  return idsOf((await stage.send('GET', '/me/drive')).body);
};

/** What an app may do with a site or list; who a file is shared with, by link and by invitation. */
export const makePermissions: Maker = async ({ stage }, path) => {
  const subject = path.replace(/\/permissions$/, '');
  if (/drive|shares/.test(path)) {
    // What is given to the folder above is inherited.
    if (JSON.stringify(stage.example.expected).includes('inheritedFrom'))
      await invite(stage, `${subject.replace(/\/items\/.*$/, '')}/root`);
    await stage.make('POST', `${subject}/createLink`, { body: { type: 'view', scope: 'organization' } });
    const invited = await invite(stage, subject);
    return [...idsOf(invited), ...idsOf((await stage.send('GET', path)).body)];
  }
  const application = { id: '89ea5c94-7736-4e25-95ad-3fa95f62b66e', displayName: 'Contoso Time Manager App' };
  const body = { roles: ['write'], grantedToIdentities: [{ application }], grantedToV2: { application } };
  const given =
    path.startsWith('/sites') && !path.includes('/lists/')
      ? { roles: body.roles, grantedToIdentities: body.grantedToIdentities }
      : { roles: body.roles, grantedTo: { application } };
  return idsOf(await stage.make('POST', path, { body: given }));
};

function invite(stage: Stage, subject: string): Promise<unknown> {
  const recipients = [{ objectId: COLLEAGUE }];
  return stage.make('POST', `${subject}/invite`, {
    body: { recipients, roles: ['write'], requireSignIn: true, sendInvitation: false },
  });
}

/** A file that is shared, by the encoding of the link to it. */
export const makeShare: Maker = async ({ stage }: Journey) => {
  const isFolder = /children/.test(stage.example.request.url);
  const name = isFolder ? 'Contoso Project' : 'contoso project.docx';
  const made = isFolder
    ? await stage.make('POST', '/me/drive/root/children', { body: { name, folder: {} } })
    : await stage.make('PUT', `/me/drive/root:/${name}:/content`, {
        rawBody: 'Contoso',
        headers: { 'content-type': 'text/plain' },
      });
  if (isFolder)
    await stage.make('PUT', `/me/drive/root:/${name}/Proposal.docx:/content`, {
      rawBody: 'Contoso',
      headers: { 'content-type': 'text/plain' },
    });
  const id = String(at(made, 'id'));
  const link = await stage.make('POST', `/me/drive/items/${id}/createLink`, {
    body: { type: 'view', scope: 'organization' },
  });
  const address = at(link, 'link', 'webUrl');
  return typeof address === 'string' ? [`u!${Buffer.from(address).toString('base64url')}`] : [];
};

/** A subscription to a list of the stage, or to the files of the person when the example speaks of those. */
export const makeSubscriptions: Maker = async ({ stage, ahead }, path, literal) => {
  if (literal === undefined && ahead.length === 0 && stage.example.request.method !== 'GET') return [];
  const body = {
    changeType: 'updated',
    notificationUrl: CALLBACK,
    lifecycleNotificationUrl: CALLBACK,
    resource: await watchedBy(stage, path),
    expirationDateTime: soon(60),
    clientState: 'SecretClientState',
  };
  return idsOf(await stage.make('POST', '/subscriptions', { body }));
};

async function watchedBy(stage: Stage, path: string): Promise<string> {
  if (path.includes('/lists/')) return path.replace(/^\/|\/subscriptions$/g, '');
  return /drive/.test(JSON.stringify(stage.example)) ? '/me/drive/root' : aList(stage);
}

async function aList(stage: Stage): Promise<string> {
  const list = await stage.make('POST', `${SITE}/lists`, {
    body: { displayName: 'Watched', list: { template: 'genericList' } },
  });
  return `${SITE.slice(1)}/lists/${idsOf(list)[0] ?? ''}`;
}

/** An instant so many minutes after the clock of the stage, which begins with the year 2026. */
export const soon = (minutes: number): string => new Date(Date.UTC(2026, 0, 1, 12, minutes)).toISOString();
