import { PEOPLE, type PersonName } from './sampleLists.ts';

/** Ids in a channel are made by Teams and say nothing of who it is. */
export const channelIdOf = (name: PersonName) => `29:1${Buffer.from(PEOPLE[name].id).toString('base64url')}`;

/** A member as `pagedMembers` gives it (types of the Teams library; learn.microsoft.com, "Get Teams specific context"). */
export function aMember(name: PersonName, over: object = {}) {
  const { id, name: display, email } = PEOPLE[name];
  return {
    id: channelIdOf(name),
    name: display,
    aadObjectId: id,
    givenName: display,
    surname: '',
    email,
    userPrincipalName: email,
    tenantId: '00000000-0000-4000-8000-00000000a000',
    userRole: 'user',
    ...over,
  };
}

/** Without an address in the directory, and signing in by a name that was made for another organisation's person. */
export const aGuest = () =>
  aMember('stranger', { email: null, userPrincipalName: 'gast_annan.example#EXT#@samsyn.example', userRole: 'guest' });
