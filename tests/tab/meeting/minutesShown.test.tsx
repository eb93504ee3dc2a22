import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import MeetingView from '#tab/meeting/MeetingView.tsx';
import { aCriterion, aDecision, aPackage, aPackageEdition } from '../../factories/entities.ts';
import { aMeeting, anItem } from '../../factories/meetings.ts';
import { aKey, anInstant } from '../../factories/values.ts';
import { COORDINATOR, shownTo } from '../aTab.tsx';
import { running, withMeetings } from './meetingRows.ts';

const decisions = [
  aDecision(),
  aDecision({
    key: aKey(1301),
    subject: { kind: 'package', package: aPackage().key, edition: aPackageEdition().hash },
    picture: undefined,
    pictureHash: undefined,
    caseNumber: '',
  }),
];
const ended = running({
  agenda: [anItem()],
  endedAt: anInstant('2026-03-02T08:14:00.000Z'),
  minutes: {
    items: [
      { item: anItem().key, seconds: 600, answers: [], pictures: [], decisions: decisions.map(({ key }) => key) },
    ],
    shortened: 0,
  },
});

it('[A36] each decision in the minutes says what was decided on, with the way there', async () => {
  await shownTo(COORDINATOR, <MeetingView opened={aMeeting().key} />, {
    ...withMeetings(ended),
    packages: [rowCodecs.packages.write(aPackage())],
    decisions: decisions.map((decision) => rowCodecs.decisions.write(decision)),
  });
  await screen.findByText('Beslut under mötet');
  const [first, second] = within(screen.getByRole('list', { name: 'Beslut under mötet' })).getAllByRole('listitem');
  expect(first?.textContent).toBe(`${aCriterion().id} ${aCriterion().title}Fastställt · ${decisions[0]?.caseNumber}`);
  expect(second?.textContent).toBe(`${aPackage().name}Fastställt`);
  expect(first && within(first).getByRole('link').getAttribute('href')).toContain(aCriterion().id);
});
