import type { Role } from '#domain/role.ts';
import type { Support } from '#usecases/brokenRules/brokenRule.ts';
import type { tabBrokenSv } from './tabBroken.sv.ts';
import { termsEn } from './terms.en.ts';

const whoever: Record<Role, string> = {
  steeringGroup: 'the steering group',
  coordinator: 'the national coordinator',
  areaCoordinator: 'an area coordinator',
  regionContact: 'a contact',
  workingGroup: 'the working group',
  reader: 'a reader',
  external: 'somebody external',
};
const anyOf = new Intl.ListFormat('en', { type: 'disjunction' });
const lacks: Record<Support, string> = {
  openConsultation: 'there is no open consultation about it',
  closedConsultation: 'there is no closed consultation about it',
  decision: 'there is no decision that counts',
  publishedEdition: 'there is no published edition',
  decidedText: 'the text is another than the one that was decided',
};

export const tabBrokenEn: typeof tabBrokenSv = {
  heading: 'Rows against the rules',
  intro:
    'Somebody has written into the lists outside Samsyn in a way that the rules do not allow. The rows are still there but do not count. Everything else works as usual.',
  table: 'Rows against the rules',
  column: { row: 'Row', broken: 'What is wrong', written: 'Last changed', todo: 'Who can put it right' },
  broken: {
    notContact: ({ on }) => `Whoever wrote the row was not the region’s contact on ${on}.`,
    wrongRole: ({ needs, on }) =>
      `Whoever wrote the row did not have the right role on ${on}. It takes ${anyOf.format(needs.map((role) => whoever[role]))}.`,
    saidTwice: ({ later }) => `The region has a later row about the same, row ${later}. The later one stands.`,
    reasonMissing: () => 'The reason is missing.',
    tooLate: ({ closesOn }) => `The row was written after the closing day, ${closesOn}.`,
    notIntact: () => 'The content was changed after it was frozen: the checksum does not fit.',
    frozenTwice: ({ earlier }) => `There is already the same edition, or one with this number, row ${earlier}.`,
    editionMissing: () => 'The edition that the row is about does not exist.',
    pictureNotIntact: () => 'The picture of positions was changed after the decision: the checksum does not fit.',
    pictureMissing: () => 'The picture of positions is missing.',
    deviationsMissing: () => 'The region has adopted with deviations, but no deviation counts.',
    levelTwice: ({ ids: [one, other] }) => `The same criterion is there twice at one level: ${one} and ${other}.`,
    statusUnsupported: (rule) => `The status is “${termsEn.status[rule.status]}”, but ${lacks[rule.lacks]}.`,
    presenceOfAnother: ({ email }) => `The row says that ${email} is editing, but somebody else wrote it.`,
  },
  row: (list, id) => `${list}, row ${id}`,
  open: 'Open the row in SharePoint',
  contact: (region) => `The contact of ${region} can answer again in Samsyn.`,
  role: (role) =>
    role === 'steeringGroup'
      ? 'The steering group can restore the row from its version history or record the decision again.'
      : 'The national coordinator can put the row right or restore it from its version history.',
  more: (count) => `Show ${count} more`,
};
