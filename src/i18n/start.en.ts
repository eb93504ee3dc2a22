import type { StartSentences } from './startSentences.ts';

export const startEn: StartSentences = {
  usage: 'Usage: npm start -- [--port 3978] [--data folder] [--reset]',
  portBusy: (port) => `Port ${port} is taken. Choose another: npm start -- --port 4000`,
  portForbidden: (port) => `Port ${port} may not be used here. Choose another: npm start -- --port 4000`,
  folderInUse: (folder) =>
    `Another Samsyn is using the folder ${folder}. Stop that one first, or choose another folder with --data.`,
  folderUnwritable: (folder) => `The folder ${folder} cannot be written. Choose another: npm start -- --data folder`,
  dataDamaged: (folder) => `What is in the folder ${folder} is damaged. Put back a copy, or start afresh with --reset.`,
  dataNewer: (folder) =>
    `What is in the folder ${folder} was written by a later version. Update Samsyn, or start afresh with --reset.`,
  notBuilt: () => 'The pages have not been built. Run npm run build.',
  firstStart: 'First start: creating the lists and loading the sample library …',
  listFilled: (list, rows) => `  ${list}: ${rows} ${rows === 1 ? 'row' : 'rows'}`,
  starting: 'Samsyn is starting …',
  started: (address) => `Samsyn is at ${address} – stop it with Ctrl+C.`,
};
