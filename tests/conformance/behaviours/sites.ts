import { assumed, documented, observed, ours, type Area, type ShownBy } from './behaviour.ts';

const site = (name: string): ShownBy => `workbench/graph-service/siteFamily.test.ts: ${name}`;
const type = (name: string): ShownBy => `workbench/graph-service/contentTypes.test.ts: ${name}`;
const published = (name: string): ShownBy => `workbench/graph-service/contentTypesPublished.test.ts: ${name}`;
const column = (name: string): ShownBy => `workbench/graph-service/siteColumns.test.ts: ${name}`;
const activity = (name: string): ShownBy => `workbench/graph-service/activity.test.ts: ${name}`;
const grant = (name: string): ShownBy => `workbench/graph-service/permissions.test.ts: ${name}`;
const finder = (name: string): ShownBy => `workbench/graph-service/finders.test.ts: ${name}`;
const extra = (name: string): ShownBy => `workbench/graph-service/itemExtras.test.ts: ${name}`;
const profile = (name: string): ShownBy => `workbench/graph-service/profiles.test.ts: ${name}`;

export const sites: Area = {
  title: 'Sites, groups, people',
  behaviours: [
    documented('Subsites are listed and found by path', site('are listed, and found by path')),
    documented('`getAllSites` is for an app on its own', site('are for an app on its own, a page at a time')),
    documented(
      '`/sites/delta` begins with all sites and goes on with those that changed',
      site('begin with all of them and go on with those whose lists have changed'),
      {
        note: 'what counts as a change is assumed',
      },
    ),
    assumed(
      'The group behind a site is a team of those who have access to it',
      site('is a team of those who have access'),
      {
        confirm: 'Nothing in Samsyn asks for groups or teams.',
      },
    ),
    documented(
      'Of several sites to follow, those that are not there are told with the status 207',
      site('tells what cannot be followed beside what can'),
    ),
    documented(
      'Activities of a site, a row and a file, for all time, seven days, and by day, week or month',
      [
        activity('of a row are those who made and changed it'),
        activity('of a file are told by day, week or month, without those in which nothing was done'),
      ],
      { note: 'reading is not counted here: `access` has those who wrote' },
    ),
    documented('The recycle bin has the rows that were deleted', site('has the rows that were deleted')),
    documented(
      'A photo comes back as it was given',
      profile('comes back as it was given, in any size that is asked for'),
      {
        note: 'at Microsoft it is scaled',
      },
    ),
    documented('Managers are shown one above the other', profile('are shown one above the other as far as was asked')),
  ],
};

export const contentTypes: Area = {
  title: 'Content types and columns of a site',
  behaviours: [
    documented(
      'A type is made from another, whose id its own begins with',
      type('are made from another, whose id theirs begins with'),
    ),
    documented(
      'Columns of a type are columns of the site, named by their address',
      type('are columns of the site, named by their address'),
    ),
    documented(
      'A list takes a copy of a type along with its columns',
      type('take a copy of a type of the site along with its columns; again gives the same'),
    ),
    assumed('A type that is in use is not removed', type('with types made from them are in use'), {
      confirm: 'Nothing in Samsyn removes content types.',
    }),
    documented(
      'Taking a type over from the hub goes on by itself, and an operation tells that it is done',
      published('goes on by itself, and an operation tells that it is done'),
      {
        note: 'the hub is the root site of the tenant',
      },
    ),
    assumed(
      'One that the site or list has already is answered at once',
      published('gives one that the list has already at once'),
      {
        confirm: 'Nothing in Samsyn takes types from the hub.',
      },
    ),
    documented(
      'The types of a list stand in an order; the first is the one that a new row gets',
      finder('stand in an order, and the first is the one that a new row gets'),
    ),
    documented('Publishing is told and taken back', published('is told, and can be taken back')),
    documented('Columns of a site', column('are changed and removed')),
    documented('Versions of a document set are taken, restored, removed', extra('bring back what the row held then')),
  ],
};

export const grants: Area = {
  title: 'What apps are given',
  behaviours: [
    documented(
      'Grants on a site, a list, a row: kept, shown, changed, taken away',
      grant('on %s is kept, shown, changed and taken away'),
      {
        note: 'those of lists and rows are in the metadata of v1.0 only',
        confirm: 'check:list-permissions',
      },
    ),
    documented('`Sites.Selected` gives nothing until there is a grant', grant('nothing without a grant')),
    documented(
      'With a person it is what both the app and the person may',
      grant('with a person is what both the app and the person may'),
    ),
    documented('Only `Sites.FullControl.All` gives', grant('owner+Sites.Manage.All')),
    ours(
      'An administrator can have seen to a grant at the opening',
      grant('is there at the opening when an administrator has seen to it'),
    ),
    observed(
      'One grant per app: a second one replaces the first',
      grant('is one grant per app: a second one replaces the first'),
      {
        note: 'on a site',
      },
    ),
  ],
};
