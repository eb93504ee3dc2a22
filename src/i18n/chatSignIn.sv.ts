/** What is said about signing in to the bot, and when that did not help. */
export const chatSignInSv = {
  askAgain: 'Du är inloggad. Skriv igen det du ville fråga, så svarar jag.',
  notDone: 'Inloggningen blev inte klar, och ingenting är sparat. Skriv igen när du vill försöka på nytt.',
  problem: {
    refused:
      'Inloggningen som Teams skickade gäller inte dig i Samsyn, och ingenting är sparat. Logga ut ur Teams, logga in igen och försök på nytt.',
    unreachable: 'Inloggningen svarar inte just nu, och ingenting är sparat. Försök igen om en stund.',
    misconfigured:
      'Inloggningen till Samsyn är inte rätt inställd, och ingenting är sparat. Den som sköter Samsyn behöver rätta det; säg till den nationella samordnaren.',
    noAccess: (site: string) =>
      `Du har inte åtkomst till samarbetets webbplats. Öppna ${site} och välj Begär åtkomst, eller be den nationella samordnaren lägga till dig.`,
  },
  page: {
    title: 'Inloggning till Samsyn',
    working: 'Inloggningen avslutas …',
    done: 'Klart. Du kan stänga fönstret och fortsätta i Teams.',
    notDone: 'Inloggningen blev inte klar. Stäng fönstret och försök igen i Teams.',
    needsConsent:
      'Organisationen måste godkänna Samsyn innan du kan logga in. Stäng fönstret och säg till er Teams-administratör.',
  },
};
