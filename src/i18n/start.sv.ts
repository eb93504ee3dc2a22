import type { StartSentences } from './startSentences.ts';

/** What the workbench prints while it starts. */
export const startSv: StartSentences = {
  usage: 'Användning: npm start -- [--port 3978] [--data mapp] [--reset]',
  portBusy: (port) => `Port ${port} är upptagen. Välj en annan: npm start -- --port 4000`,
  portForbidden: (port) => `Port ${port} får inte användas här. Välj en annan: npm start -- --port 4000`,
  folderInUse: (folder) =>
    `Mappen ${folder} används redan av en annan Samsyn. Stäng den först eller välj en annan mapp med --data.`,
  folderUnwritable: (folder) => `Det går inte att skriva i mappen ${folder}. Välj en annan: npm start -- --data mapp`,
  dataDamaged: (folder) =>
    `Det som finns i mappen ${folder} är skadat. Lägg tillbaka en kopia eller börja om med --reset.`,
  dataNewer: (folder) =>
    `Det som finns i mappen ${folder} är skrivet av en senare version. Uppdatera Samsyn eller börja om med --reset.`,
  notBuilt: () => 'Sidorna är inte byggda. Kör npm run build.',
  firstStart: 'Första starten: listorna skapas och exempelbiblioteket läses in …',
  listFilled: (list, rows) => `  ${list}: ${rows} ${rows === 1 ? 'rad' : 'rader'}`,
  starting: 'Samsyn startar …',
  started: (address) => `Samsyn finns på ${address} – avsluta med Ctrl+C.`,
};
