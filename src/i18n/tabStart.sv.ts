/** What stands in place of everything: said even when nothing else of the program has arrived. */
export const tabStartSv = {
  loading: 'Öppnar Samsyn …',
  retry: 'Försök igen',
  signIn: 'Logga in',
  setUp: 'Visa listorna',
  misconfigured: {
    title: 'Samsyn är inte färdiginstallerat',
    body: 'Servern skickade inga giltiga inställningar till fliken. Kontakta den som förvaltar Samsyn.',
  },
  signInRequired: {
    title: 'Du behöver logga in',
    body: 'Teams kunde inte logga in dig i Samsyn. Logga in, så fortsätter du där du var. Hjälper det inte: be den som förvaltar Samsyn i din organisation att godkänna appen.',
  },
  accessDenied: {
    title: 'Du har inte tillgång till Samsyn',
    body: 'Kriterierna ligger på en SharePoint-webbplats som ditt konto inte får läsa. Be den nationella samordnaren om behörighet till webbplatsen och öppna sedan fliken igen.',
  },
  notFound: {
    title: 'Listorna finns inte',
    body: 'Samsyn hittade inte sin SharePoint-webbplats, eller så är listorna inte skapade än. Den som äger webbplatsen kan skapa dem.',
  },
  unreachable: {
    title: 'Kunde inte nå SharePoint',
    body: 'Kontrollera nätet och försök igen. Inget du har sparat har gått förlorat.',
  },
  broken: {
    title: 'Något gick fel i fliken',
    body: 'Det är ett fel i Samsyn, inte något du gjorde. Det du har sparat finns kvar i SharePoint.',
  },
};
