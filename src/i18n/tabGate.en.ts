import type { tabGateSv } from './tabGate.sv.ts';

export const tabGateEn: typeof tabGateSv = {
  heading: 'Quality gate',
  passed: 'Nothing to remark on before consultation.',
  summary: (blocking, warning) => {
    const stops = blocking === 1 ? '1 flaw blocks consultation' : `${blocking} flaws block consultation`;
    const asks = warning === 1 ? '1 question to judge' : `${warning} questions to judge`;
    if (blocking === 0) return `${asks}. Nothing blocks consultation.`;
    return warning === 0 ? `${stops}.` : `${stops}, ${asks}.`;
  },
  check: {
    textMissing: {
      title: 'The text is missing',
      why: 'Regions take a position on the text. Write what is to stand in the tender documents.',
    },
    rationaleMissing: {
      title: 'The rationale is missing',
      why: 'Write why the criterion exists, so that regions can weigh its benefit against its cost.',
    },
    evidenceMissing: {
      title: 'The evidence is missing',
      why: 'Write how a supplier shows that it is met. What cannot be shown must not be demanded.',
    },
    followUpMissing: {
      title: 'Follow-up is missing',
      why: 'Write how regions follow it up during the contract. Demands that nobody follows up distort competition.',
    },
    levelOrKindMissing: {
      title: 'Level or type is not chosen',
      why: 'Choose both. They decide whether everybody has to meet it or whether it earns points.',
    },
    equivalentMissing: {
      title: '“Or equivalent” is missing',
      why: 'Who names a label or a standard accepts what is equivalent (LOU chapter 9, sections 2 and 12). Add it to the same sentence.',
    },
    placeholderEmpty: {
      title: 'A placeholder is not filled in',
      why: 'Fill in the value, or say in the guidance what each region fills in.',
    },
    paidStandard: {
      title: 'The standard costs money to read',
      why: 'The Swedish Competition Authority holds that referring to material that costs money breaches LOU chapter 10, section 7 (position 2024:1). Write out what applies instead.',
    },
    subjectLink: {
      title: 'It concerns the whole company',
      why: 'A demand has to be linked to what is bought. Limit it to the goods, the service or the contract.',
    },
    proportionality: {
      title: 'Proportionality is not argued',
      why: 'Few can meet a mandatory demand at spearhead level. Say in the rationale how the market was weighed, or make it an award criterion.',
    },
    unmeasurable: {
      title: 'It cannot be measured',
      why: 'The words mean different things to different readers, and nothing else in the text can be followed up. Give a value or a clear condition.',
    },
    dateDependent: {
      title: 'It depends on a date',
      why: 'The text means something else after the day. Check that it holds for as long as the criterion is to be used.',
    },
  },
  field: {
    title: 'Edit the title',
    text: 'Edit the text',
    evidence: 'Edit the evidence',
    exemptions: 'Edit the exemptions',
    followUp: 'Edit the follow-up',
    rationale: 'Edit the rationale',
    guidance: 'Edit the guidance',
    englishText: 'Edit the English text',
    level: 'Choose level and type',
  },
  severity: { blocks: 'Blocks', warns: 'Warns', off: 'Off' },
  quoted: (quote) => `“${quote}”`,
  settings: {
    open: 'Set up the gate',
    title: 'Quality gate before consultation',
    body: 'What blocks has to be mended before the regions are asked. What warns is for you to judge. The setting holds for everybody, and every change is logged.',
    default: 'Default',
    close: 'Close',
    notSaved: 'The setting was not saved.',
  },
  refusal: {
    mayNotAdminister: () => 'Only the national coordinator sets up the quality gate.',
    nothingChanged: () => 'It is set so already.',
    noteTooLong: ({ limit }) => `The note is too long. Shorten it to at most ${limit} characters.`,
  },
};
