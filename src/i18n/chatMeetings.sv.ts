const names = (regions: readonly string[]) => regions.join(', ');

/** What a person reads of meetings in a chat. */
export const chatMeetingsSv = {
  meeting: 'Möte',
  minutes: 'Protokoll',
  agenda: 'Dagordning',
  planned: (minutes: number) => `${minutes} min`,
  started: (at: string) => `började ${at}`,
  ended: (at: string) => `avslutades ${at}`,
  at: (title: string) => `Mötet är vid: ${title}`,
  pause: 'Mötet är i paus eller vid en punkt utan kriterium.',
  everybodyHeard: 'Alla tillfrågade regioner har hörts på den här punkten.',
  unanswered: (regions: readonly string[]) =>
    `Kontaktpersoner i ${names(regions)}: svara i mötets sidopanel, eller säg svaret så att det antecknas och bekräfta det sedan.`,
  more: (count: number) => `Ytterligare ${count} kriterier står i Samsyn.`,
  present: (count: number, of: number) => `${count} av ${of} regioner närvarade`,
  decided: (count: number) => (count === 1 ? '1 beslut registrerades' : `${count} beslut registrerades`),
  waiting: (count: number) =>
    count === 1
      ? '1 svar som sades på mötet väntar på att regionen bekräftar det.'
      : `${count} svar som sades på mötet väntar på att regionerna bekräftar dem.`,
  said: {
    title: (region: string) => `Nedskrivet för ${region}: bekräfta svaret`,
    criterion: 'Kriterium',
    answer: 'Svar',
    reason: 'Motivering',
    counts: 'Det skrevs ned som det sades på mötet och räknas först när du har bekräftat det.',
    confirm: 'Bekräfta',
    open: 'Öppna mötet',
    saidAnew: (stance: string) =>
      `Något annat har skrivits ned sedan meddelandet skickades: ${stance}. Öppna mötet och bekräfta där.`,
  },
};
