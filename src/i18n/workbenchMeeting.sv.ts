/** What the workbench's meeting window says. */
export const workbenchMeetingSv = {
  title: 'Nätverksmöte',
  stage: 'Mötets scen',
  participants: 'Deltagare',
  shared: 'Samsyn visas på scenen för alla',
  stop: 'Sluta visa',
  showPanel: 'Visa Samsyns sidopanel',
  hidePanel: 'Dölj Samsyns sidopanel',
  panel: 'Sidopanel: Samsyn',
  stageFrame: 'Samsyn på scenen',
  withoutVideo: (name: string) => `${name}, kameran är av`,
};
