/** What the workbench's window says about an app's commands and their dialogs. */
export const workbenchActionsSv = {
  /** Beside the compose box. */
  menu: 'Kommandon i Samsyn',
  /** On a message. */
  more: 'Fler åtgärder',
  moreOn: (author: string, time: string) => `Fler åtgärder för meddelandet från ${author} ${time}`,
  commands: {
    proposeCriterion: 'Föreslå kriterium',
    statePosition: 'Ta ställning',
    askForPositions: 'Be om ståndpunkt',
    basket: 'Min korg',
  },
  loading: 'Öppnar dialogen',
  failed: 'Det gick inte att nå appen. Det du har fyllt i finns kvar. Försök igen.',
  preview: 'Så här ser meddelandet ut',
  send: 'Skicka',
  edit: 'Ändra',
};
