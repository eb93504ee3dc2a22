import { expect, it } from 'vitest';
import { tabToDoEn } from '#i18n/tabToDo.en.ts';
import { tabToDoSv } from '#i18n/tabToDo.sv.ts';
import { groupOf, shownTask } from '#tab/todo/taskShown.ts';
import type { Task } from '#usecases/toDoOf.ts';
import { aConsultation, aMeeting, aPosition, held } from '../../factories/entities.ts';
import { aCounty, aDay } from '../../factories/values.ts';

const task: Extract<Task, { kind: 'confirm' }> = {
  kind: 'confirm',
  region: aCounty('12'),
  consultation: held(aConsultation()),
  meeting: held(aMeeting()),
  positions: [held(aPosition({ meeting: aMeeting().key }))],
  by: aDay('2026-03-31'),
};

it('[A16] what waits to be confirmed leads to the meeting, with what it is about and by when', () => {
  expect(shownTask(task, tabToDoSv)).toMatchObject({
    name: 'Bekräfta ert svar från mötet',
    what: ['1 kriterium att bekräfta', 'Absorberande produkter'],
    place: { kind: 'meeting', key: aMeeting().key },
    by: '2026-03-31',
  });
  expect(shownTask(task, tabToDoEn).name).toBe('Confirm your answer from the meeting');
  expect(groupOf(task)).toBe('answer');
});

it('[A16] leads to the consultation where the meeting’s row is gone', () => {
  expect(shownTask({ ...task, meeting: undefined }, tabToDoSv).place).toEqual({
    kind: 'consultation',
    key: aConsultation().key,
  });
});
