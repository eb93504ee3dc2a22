import type { chatSettingsSv } from './chatSettings.sv.ts';

export const chatSettingsEn: typeof chatSettingsSv = {
  title: 'Settings of Samsyn',
  intro: 'Samsyn writes to you about this, in your own chat with the app.',
  notReached:
    'Samsyn does not write to you yet. Add the app Samsyn in Teams and write “hello” to it; then you can choose here.',
  save: 'Save',
  saved: 'Saved. It holds in a little while.',
  noPage: 'The settings cannot be shown here. Write “mute consultations” to Samsyn instead.',
  topics: {
    digest: { name: 'Summary', about: 'What waits for you, on weekday mornings when something does.' },
    consultations: { name: 'Consultations', about: 'Reminders of answers that your region has not given.' },
    packages: { name: 'Packages', about: 'Dates of packages that your region is to consider.' },
    changes: { name: 'Changes', about: 'New editions of criteria that your region uses.' },
  },
};
