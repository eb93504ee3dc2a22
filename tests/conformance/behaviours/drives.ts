import { assumed, documented, measured, ours, type Area, type ShownBy } from './behaviour.ts';

const drive = (file: string, name: string): ShownBy => `workbench/graph-service/drives/${file}.test.ts: ${name}`;

export const drives: Area = {
  title: 'Drives',
  behaviours: [
    documented(
      'A drive by person, site, group, list or id is the same drive',
      drive('addresses', 'is the same drive by whom it belongs to and by its id'),
    ),
    documented(
      'An item by id or by path, with and without what follows',
      drive('addresses', 'is a path, with and without what follows it'),
    ),
    documented(
      'Folders: `conflictBehavior` fail, rename or replace',
      drive('items', 'with a name that is taken are refused, renamed or given back, as the caller says'),
    ),
    documented('Renaming and moving change the eTag and not the cTag; `If-Match` → 412', [
      drive('items', 'is renamed and moved, which changes its eTag and not its cTag'),
      drive('items', 'is not written over a state that the caller has not read'),
    ]),
    documented('A file in one request makes the folders on its way; sizes above the limits are 413 and 507', [
      drive('content', 'is made with the folders on its way, and given a new content the next time'),
      drive('content', 'is refused above the limits of a request and of the drive, and nothing is kept'),
    ]),
    documented('Content is a 302 to an address that needs no token for a time; parts of it by `Range`', [
      drive('content', 'is behind an address that needs no token, for a time'),
      drive('content', 'can be had in parts'),
    ]),
    ours(
      'Another format is given only when the file has it already',
      drive('content', 'is given as another format only when it has that already'),
    ),
    ours(
      'Nothing is fetched from other addresses',
      drive('content', 'is not fetched from elsewhere: the progress of the job says so'),
    ),
    measured('quickXorHash as Microsoft publishes it', drive('content', 'quickXorHash of %j is %s')),
    documented('Upload in pieces: in order, multiples of 320 KiB, 202 with what is next, 416, cancelled by DELETE', [
      drive('uploads', 'takes pieces in order, tells what is next and makes the file with the last one'),
      drive('uploads', 'wants pieces of a multiple of 320 KiB below 60 MiB, the last one aside'),
      drive('uploads', 'is cancelled by DELETE and ends by itself after a week without a piece'),
    ]),
    documented('The address of an upload takes no token', drive('uploads', 'refuses a token at its address')),
    ours('An upload goes on after a restart', drive('uploads', 'goes on after a restart')),
    documented(
      'Copying answers 202 with an address that tells how far it is',
      drive('items', 'takes a folder with all below it to another drive, and tells where it is'),
    ),
    documented('The recycle bin: deleted, brought back, gone for good', [
      drive('items', 'goes into the recycle bin with what is below it and comes back with it'),
      drive('items', 'is gone for good after permanentDelete, and its bytes with it'),
    ]),
    documented('Delta: token=latest, tombstones, 410 with a fresh start', [
      drive('delta', 'begin now with token=latest, and at a moment with its date'),
      drive('delta', 'refuse a token that is not theirs with 400, one that is too old with 410 and a fresh start'),
    ]),
    documented(
      'Versions are made by contents, not by names',
      drive('versions', 'are made by contents, not by names; the newest comes first'),
    ),
    documented(
      'A file that is checked out is locked for everybody else (423)',
      drive('versions', 'is locked for everybody else'),
      {
        confirm: 'Check a file out in the browser and write it as somebody else: 423 with which code?',
      },
    ),
    documented('Links and invitations; permissions are inherited from above', [
      drive('sharing', 'is made once for each kind'),
      drive('sharing', 'opens a folder and what is below it to the people it names'),
      drive('sharing', 'are those of the drive, of the folders above and its own; only its own can be changed'),
    ]),
    assumed(
      'Guests are known by their address; a recipient who is nobody is a 400',
      drive('sharing', 'knows guests by their address, and refuses what leads to nobody'),
      {
        confirm: 'Tenants differ: their policies for guests decide.',
      },
    ),
    documented('Search by name and text, following, special folders', [
      drive('finding', 'finds names and what is written in a text, every word from its beginning'),
      drive('finding', 'keeps what a person follows, wherever it is, until they stop'),
      drive('finding', 'are there when they are asked for'),
    ]),
    ours('Thumbnails are drawn by the service', drive('finding', 'are drawn for a file at the size that they promise')),
    documented('Labels of retention and sensitivity', [
      drive('finding', 'of retention are set, lock a record and are taken away'),
      drive('finding', 'of sensitivity are assigned and read'),
    ]),
    documented(
      'A library is a list, and its files are the rows of it',
      drive('library', 'is a list, and its files are the rows of it, a page at a time'),
    ),
    documented(
      'What is shared tells whose it is, who shares it and since when',
      drive('library', 'tells whose it is, who shares it and since when'),
    ),
    documented(
      'People are taken off a link by `revokeGrants`',
      drive('library', 'with some can be taken back from one of them'),
    ),
    documented('A copy: of what is in a folder alone, with all versions; never of the root', [
      drive('library', 'of what is in a folder leaves the folder behind'),
      drive('library', 'takes the versions along when that is asked for'),
      drive('library', 'of the root, and of what is in a file, is refused'),
    ]),
  ],
};
