import type { RowCodecs } from '../rowCodec.ts';
import { adoptionRow } from './adoptionRow.ts';
import { commentRow } from './commentRow.ts';
import { consultationRow } from './consultationRow.ts';
import { conversationRow } from './conversationRow.ts';
import { criterionRow } from './criterionRow.ts';
import { decisionRow } from './decisionRow.ts';
import { deviationRow } from './deviationRow.ts';
import { editionRow } from './editionRow.ts';
import { eventRow } from './eventRow.ts';
import { gateSettingRow } from './gateSettingRow.ts';
import { meetingRow } from './meetingRow.ts';
import { noticeRow } from './noticeRow.ts';
import { packageEditionRow } from './packageEditionRow.ts';
import { packageRow } from './packageRow.ts';
import { positionRow } from './positionRow.ts';
import { presenceRow } from './presenceRow.ts';
import { productGroupRow } from './productGroupRow.ts';
import { regionalRequirementRow } from './regionalRequirementRow.ts';
import { regionRow } from './regionRow.ts';
import { roleRow } from './roleRow.ts';
import { sealed } from './sealed.ts';
import { termRow } from './termRow.ts';

/** The codec of every list; rows that agreement rests on carry a seal. */
export const rowCodecs: RowCodecs = {
  regions: regionRow,
  roles: roleRow,
  productGroups: productGroupRow,
  criteria: sealed(criterionRow),
  editions: editionRow,
  packages: sealed(packageRow),
  consultations: sealed(consultationRow),
  positions: sealed(positionRow),
  regionalRequirements: regionalRequirementRow,
  terms: termRow,
  packageEditions: packageEditionRow,
  comments: commentRow,
  decisions: sealed(decisionRow),
  adoptions: sealed(adoptionRow),
  deviations: sealed(deviationRow),
  events: eventRow,
  gateSettings: gateSettingRow,
  presences: presenceRow,
  conversations: conversationRow,
  notices: noticeRow,
  meetings: sealed(meetingRow),
};
