import type { SetupTexts } from './setupTexts.ts';

const counted = (steps: number) => `${steps} ${steps === 1 ? 'thing' : 'things'}`;

export const setupEn: SetupTexts = {
  steps: {
    createList: ({ listName, columns }) => `Create the list ${listName} with ${columns} columns`,
    nameList: ({ list, listName }) => `Call the list ${list} ${listName}`,
    addColumn: ({ listName, columnName }) => `Add the column ${columnName} to ${listName}`,
    addIndex: ({ listName, columnName }) => `Index the column ${columnName} in ${listName}`,
    makeUnique: ({ listName, columnName }) => `Require different values in the column ${columnName} in ${listName}`,
    addChoices: ({ listName, columnName, choices }) =>
      `Put choices back into the column ${columnName} in ${listName}: ${choices.join(', ')}`,
  },
  complete: 'The lists are complete. Nothing is missing.',
  missing: (steps) => `${counted(steps)} ${steps === 1 ? 'is' : 'are'} missing on the site:`,
  done: (steps) => `Finished: ${counted(steps)} done.`,
  cancelled: 'Stopped. What was done stays done; run again and it goes on from there.',
  refused: (step, reason) => `Did not work: ${step}. SharePoint answered: ${reason}`,
  remaining: 'Somebody needs to put this right by hand in SharePoint:',
  command: {
    usage: `Usage: npm run provision -- --site <address> [options]

Creates Samsyn's lists on a SharePoint site, or adds what is missing. Nothing that is there is removed.

  --site <address>     the site, e.g. https://contoso.sharepoint.com/sites/samsyn (or SHAREPOINT_SITE)
  --dry-run            only show what is missing
  --emit <folder>      write the site script and the commands for views, formatting and validation into the folder
  --tenant <id>        directory to sign in to (or TENANT_ID)
  --client-id <id>     app registration to sign in with (or CLIENT_ID); otherwise Microsoft Graph Command Line Tools
  --token-file <file>  read an access token from a file instead of signing in (or GRAPH_TOKEN)
  --graph <address>    another Graph than Microsoft's, e.g. the workbench's
  --language sv|en     language`,
    wrongOption: (what) => `The options cannot be understood: ${what}`,
    siteMissing: 'Name the site with --site.',
    siteMalformed: (site) => `“${site}” is no site. Write the address as https://contoso.sharepoint.com/sites/samsyn.`,
    tokenUnreadable: (file) => `There is no access token in the file ${file}.`,
    folderUnwritable: (folder) => `The folder ${folder} cannot be written.`,
    written: (file) => `Wrote ${file}`,
    signIn: (address, code) => `Sign in: open ${address} and enter the code ${code}`,
    signInFailed: (code) =>
      `Signing in did not work (${code}). Try again. If it goes on, your organisation's administrator may need to approve the app.`,
    looking: (site) => `Reading the lists of ${site} …`,
    siteNotFound: (site) => `The site ${site} does not exist, or you have no access to it. Check the address.`,
    mayNotManage: 'You may not change lists on the site. Its owner can, with the permission Sites.Manage.All.',
    dryRun: 'Nothing has been changed. Run without --dry-run to do it.',
    stopping: 'Stopping after this step …',
  },
};
