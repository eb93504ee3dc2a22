/** Commands of the message extension that open a dialog; the app's manifest names the same. */
export const PROPOSE_CRITERION = 'proposeCriterion';
export const STATE_POSITION = 'statePosition';
export const ASK_FOR_POSITIONS = 'askForPositions';

export const DIALOG_COMMANDS = [PROPOSE_CRITERION, STATE_POSITION, ASK_FOR_POSITIONS] as const;
export type DialogCommand = (typeof DIALOG_COMMANDS)[number];

/** As much of a text as a dialog takes, in UTF-16 units: the card that shows it again has to fit in 25 KB. */
export const PROPOSAL_LIMIT = 4_000;
