/** One sentence per way in which Microsoft 365 can fail us, and what to do about it. */
export const failuresSv = {
  unreachable: 'SharePoint går inte att nå just nu. Det du har skrivit finns kvar. Försök igen om en stund.',
  signInRequired: 'Inloggningen har gått ut. Logga in igen och försök på nytt.',
  accessDenied:
    'Du har inte åtkomst till samarbetets SharePoint-webbplats. Den nationella samordnaren kan ge dig åtkomst.',
  notFound: 'Raden eller listan finns inte längre i SharePoint. Den kan ha tagits bort eller flyttats.',
  rowChanged: 'Någon annan har ändrat raden sedan du läste den. Läs om och försök igen.',
  refused: 'SharePoint tog inte emot ändringen. Kontrollera uppgifterna och försök igen.',
  busy: 'SharePoint har mycket att göra just nu. Vänta en liten stund och försök igen.',
  unreadable:
    'SharePoint svarade på ett sätt som inte går att tyda. Försök igen; kontakta samordnaren om det upprepas.',
  tooWide:
    'SharePoint kan inte söka bland så många rader på en gång. Det hjälper inte att vänta; kontakta samordnaren.',
  locked:
    'Raden eller webbplatsen är låst i SharePoint just nu. Det du har skrivit finns kvar. Försök igen om en stund.',
  full: 'Det finns ingen plats kvar på SharePoint-webbplatsen. Det du har skrivit finns kvar; kontakta samordnaren.',
  tooLarge: 'Det är mer än SharePoint tar emot på en gång. Korta texten eller dela upp den och försök igen.',
  /** The server has not read everything yet, or its search has to start again. */
  notReady: 'Sökningen är inte klar att användas än. Vänta en liten stund och försök igen.',
  /** Put after a sentence above so that support can find the request in Microsoft's logs. */
  reference: (requestId: string) => `Ärendereferens: ${requestId}`,
};
