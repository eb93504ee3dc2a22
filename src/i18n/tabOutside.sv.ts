/** What a person reads where Samsyn is opened without Teams: in a browser, or in a page of SharePoint's. */
export const tabOutsideSv = {
  title: 'Samsyn',
  about:
    'Här enas regionerna om miljökrav i upphandling: sök bland kriterierna, jämför texterna och lämna er regions ståndpunkt.',
  signIn: 'Logga in',
  signInHint: 'Med ditt vanliga jobbkonto, i ett eget fönster.',
  signInAgain: 'Öppna fönstret igen',
  inTeams: 'Öppna samma sida i Teams',
  waiting: 'Logga in i fönstret som öppnades. Syns det inte kan det ligga bakom det här, eller ha stängts.',
  last: (name: string) => `Senast inloggad här: ${name}`,
  somebodyElse: 'Logga in som någon annan',
  trouble: {
    blocked: (site: string) =>
      `Webbläsaren stoppade inloggningsfönstret. Tillåt popup-fönster för ${site} och tryck på Logga in igen.`,
    cancelled: 'Inloggningen avbröts. Tryck på Logga in när du vill fortsätta.',
    offline: 'Inloggningen går inte att nå. Kontrollera nätet och tryck på Logga in igen.',
    consent:
      'Er organisation har inte godkänt Samsyn än. Be er IT-avdelning att godkänna appen, och tryck sedan på Logga in igen.',
    failed: (reference: string) =>
      `Det gick inte att logga in. Försök igen; går det inte då heller, kontakta den som förvaltar Samsyn${reference === '' ? '.' : ` och uppge ${reference}.`}`,
  },
  dismiss: 'Stäng',
  signOut: {
    title: 'Logga ut?',
    waiting: (count: number) =>
      count === 1
        ? 'En ändring är inte skickad till SharePoint än. Den ligger kvar på den här datorn och skickas nästa gång du loggar in här.'
        : `${count} ändringar är inte skickade till SharePoint än. De ligger kvar på den här datorn och skickas nästa gång du loggar in här.`,
    stay: 'Stanna kvar',
    leave: 'Logga ut ändå',
  },
};
