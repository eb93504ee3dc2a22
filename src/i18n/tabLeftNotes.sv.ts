/** What stands above minutes that somebody's notes did not come into; hardly anybody ever reads it. */
export const tabLeftNotesSv = {
  heading: 'Du skrev detta innan mötet avslutades',
  body: 'Protokollet var redan fryst, så det kom inte med. Det finns bara på den här datorn. Kopiera det om det ska tas upp igen, eller kasta det.',
  name: (at: number, title: string, field: string) => `Punkt ${at}, ${title}: ${field.toLowerCase()}`,
};
