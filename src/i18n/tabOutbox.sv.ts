const WEEKDAY_AND_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** What a person reads beside what is on its way, kept as a draft, or switched off. */
export const tabOutboxSv = {
  /** Near enough for what was typed this week. */
  weekdayAndTime: (instant: string) => WEEKDAY_AND_TIME.format(new Date(instant)),
  /** Beside what is shown before it is in the list. */
  mark: { itsTurn: 'Väntar', itsPerson: 'Väntar på dig' },
  saved: {
    signIn: 'Sparat här. Skickas när du har loggat in igen.',
    queued: 'Sparat här. Skickas när Microsoft 365 svarar.',
    merged: (name: string, columns: string) =>
      `Sparat. ${name} hade ändrat ${columns} under tiden; båda ändringarna är med.`,
    takenBack: {
      written: (title: string) => `Ändringen i ”${title}” hann skrivas innan du tog tillbaka den. Den finns i listan.`,
      perhapsWritten: (title: string) =>
        `Ändringen i ”${title}” skickas inte igen, men ett försök fick inget svar. Kontrollera om den finns i listan.`,
    },
    dismiss: 'Stäng',
  },
  stuck: {
    chooseTitle: 'Din ändring väntar på ditt val.',
    chooseBody: 'Den ligger kvar, också om du stänger sidan.',
    parkedTitle: 'SharePoint tog inte emot din ändring.',
    parkedBody: 'Den är inte sparad i listan men finns kvar hos dig.',
    behindTitle: 'Ändringen väntar bakom en tidigare.',
    behindBody: 'Den skickas när du har tagit hand om den tidigare ändringen av samma rad.',
    choose: 'Välj vad som ska gälla',
    show: 'Visa under Att åtgärda',
  },
  draft: {
    found: (when: string) => `Du har ett osparat utkast från ${when}. Det är ifyllt här.`,
    newer: 'Raden har ändrats sedan dess. När du sparar visas skillnaderna.',
    drop: 'Kasta utkastet',
    leaveIt: 'Lämna som utkast',
    lost: {
      heading: 'Ditt utkast finns kvar',
      body: (when: string) => `Det här skrev du ${when}. Det är inte sparat i listan.`,
      copy: 'Kopiera texten',
      copied: 'Texten är kopierad.',
      copyFailed: 'Det gick inte att kopiera. Markera texten och kopiera den för hand.',
      ask: { title: 'Kasta utkastet?', body: 'Det du skrev kastas och kan inte hämtas tillbaka.' },
    },
    notKept: 'Det du skriver kan inte sparas på den här datorn. Spara innan du stänger fliken.',
  },
  limits: {
    noNewRows: (list: string) =>
      `Listan ${list} har ändrats i SharePoint, så nya rader kan inte skapas. Se Att åtgärda.`,
    noWriting: (list: string) => `Listan ${list} har ändrats i SharePoint och kan inte skrivas. Se Att åtgärda.`,
    column: 'Kolumnen har ändrats i SharePoint och kan inte skrivas just nu.',
    needsValue: 'Kolumnen har ändrats i SharePoint och får inte längre vara tom.',
    tooLong: (limit: number) =>
      `Kolumnen har ändrats i SharePoint och rymmer högst ${limit.toLocaleString('sv-SE')} tecken.`,
    choiceGone: (choice: string) => `”${choice}” kan inte längre väljas: alternativet är borttaget i SharePoint.`,
    /** Before one of the sentences above where no field stands for the column. */
    at: (list: string, column: string, sentence: string) => `${list}, ${column}: ${sentence}`,
    seeBelow: 'Listan har ändrats i SharePoint. Rätta det som är markerat nedan.',
  },
};
