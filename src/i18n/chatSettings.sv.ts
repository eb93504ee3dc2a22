import type { Topic } from '#domain/conversation.ts';

const topics: Readonly<Record<Topic, { readonly name: string; readonly about: string }>> = {
  digest: { name: 'Sammanfattning', about: 'Vad som väntar på dig, på vardagsmorgnar när något väntar.' },
  consultations: { name: 'Remisser', about: 'Påminnelser om svar som din region inte har lämnat.' },
  packages: { name: 'Kravpaket', about: 'Datum för kravpaket som din region ska ta ställning till.' },
  changes: { name: 'Ändringar', about: 'Nya utgåvor av kriterier som din region använder.' },
};

/** The settings of the message extension. */
export const chatSettingsSv = {
  title: 'Inställningar för Samsyn',
  intro: 'Det här skriver Samsyn till dig om, i din egen chatt med appen.',
  notReached:
    'Samsyn skriver inte till dig än. Lägg till appen Samsyn i Teams och skriv ”hej” till den, så går det att välja här.',
  save: 'Spara',
  saved: 'Sparat. Det gäller om en liten stund.',
  noPage: 'Inställningarna går inte att visa här. Skriv ”tysta remisser” till Samsyn i stället.',
  topics,
};
