/** The workbench's stand-in for Entra's page where a person says yes to an app. */
export const consentSv = {
  language: 'sv',
  title: 'Samsyn ber om behörighet',
  forWhom: (person: string) => `Samsyn vill läsa och skriva åt ${person}, med samma rättigheter som personen har:`,
  allow: 'Godkänn',
  deny: 'Avbryt',
  honest: 'Det här är arbetsbänkens sida. I Microsoft 365 visas Microsofts egen.',
  unknown: 'Inloggningen kan bara öppnas från arbetsbänkens fönster. Stäng den här sidan och försök igen därifrån.',
};

export const consentEn: typeof consentSv = {
  language: 'en',
  title: 'Samsyn asks for permission',
  forWhom: (person: string) => `Samsyn wants to read and write for ${person}, with the rights that the person has:`,
  allow: 'Allow',
  deny: 'Cancel',
  honest: 'This is the workbench’s page. In Microsoft 365 it is Microsoft’s own.',
  unknown: 'The sign-in can only be opened from the workbench’s window. Close this page and try again from there.',
};
