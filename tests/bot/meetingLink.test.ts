import { expect, it } from 'vitest';
import { unfoldMeeting } from '#bot/meetingLink.ts';
import { chatCatalogueFor } from '#i18n/chatCatalogue.ts';
import { aMeeting, anActor } from '../factories/entities.ts';
import { aKey } from '../factories/values.ts';
import { moment, network } from '../usecases/meetings/network.ts';

const t = chatCatalogueFor('sv-SE');
const deps = { moment: () => moment(0), linkTo: () => 'https://teams.microsoft.com/l/entity/app/samsyn' };

it('[A1] [A25] a link to a meeting shows it to who may read drafts, and to nobody else', () => {
  const { key } = aMeeting();
  const workspace = network();
  const seenBy = (role: Parameters<typeof anActor>[0], sought = key) =>
    unfoldMeeting(deps, sought, { workspace, actor: anActor(role), t })?.title;
  expect(seenBy('regionContact')).toBe('Nätverksmöte mars');
  expect([seenBy('reader'), seenBy('external'), seenBy('nobody'), seenBy('coordinator', aKey(1))]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
