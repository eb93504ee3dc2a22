import type { workbenchMeetingSv } from './workbenchMeeting.sv.ts';

export const workbenchMeetingEn: typeof workbenchMeetingSv = {
  title: 'Network meeting',
  stage: 'The meeting’s stage',
  participants: 'Participants',
  shared: 'Samsyn is shown on the stage to everybody',
  stop: 'Stop showing',
  showPanel: 'Show Samsyn’s side panel',
  hidePanel: 'Hide Samsyn’s side panel',
  panel: 'Side panel: Samsyn',
  stageFrame: 'Samsyn on the stage',
  withoutVideo: (name) => `${name}, camera off`,
};
