import type { workbenchActionsSv } from './workbenchActions.sv.ts';

export const workbenchActionsEn: typeof workbenchActionsSv = {
  menu: 'Commands of Samsyn',
  more: 'More actions',
  moreOn: (author, time) => `More actions for the message from ${author} ${time}`,
  commands: {
    proposeCriterion: 'Propose a criterion',
    statePosition: 'State a position',
    askForPositions: 'Ask for positions',
    basket: 'My basket',
  },
  loading: 'Opening the dialog',
  failed: 'The app could not be reached. What you filled in is still here. Try again.',
  preview: 'This is how the message looks',
  send: 'Send',
  edit: 'Edit',
};
