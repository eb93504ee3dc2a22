import * as AC from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { Workspace } from '#domain/workspace.ts';
import { dayOf } from '#domain/time.ts';
import { chatCatalogueFor } from '#i18n/chatCatalogue.ts';
import { sizeOf, type LinkedCard } from '#presenters/card/adaptiveCard.ts';
import { CARD_BUDGET_BYTES } from '#presenters/card/criterionCard.ts';
import { meetingCard } from '#presenters/card/meetingCard.ts';
import { endMeeting } from '#usecases/meetings/endMeeting.ts';
import { minutesOf } from '#usecases/meetings/minutesOf.ts';
import { takePosition } from '#usecases/meetings/takePosition.ts';
import { unansweredNow } from '#usecases/meetings/unansweredNow.ts';
import { textsIn } from '../../bot/textsIn.ts';
import { aCriterion, aDecision, aMeeting, anItem } from '../../factories/entities.ts';
import { aCriterionId, aKey } from '../../factories/values.ts';
import { at, done, network, running, skane, uppsala } from '../../usecases/meetings/network.ts';
import { linkedCard } from './linkedCardSchema.ts';

const link = 'https://teams.microsoft.com/l/entity/app/samsyn?context=%7B%7D';
const HOSTILE =
  '**fet** [länk](https://ond.example) <img src=x onerror=alert(1)> {{DATE(2017-02-14T06:08:39Z, SHORT)}}';
const LONG = 'Regionerna vill se en annan lydelse. '.repeat(100);
const meeting = aKey(2100);

function cardOf(workspace: Workspace, { minute = 12, locale = 'sv-SE' } = {}): LinkedCard {
  const value = workspace.meetings.all[0]?.value ?? aMeeting();
  const subject = {
    meeting: value,
    unanswered: unansweredNow(workspace, value, dayOf(at(minute))),
    minutes: minutesOf(workspace, value, at(minute)),
  };
  return meetingCard(subject, { t: chatCatalogueFor(locale), link });
}
const take = (workspace: Workspace, region = skane) =>
  done(workspace, takePosition, {
    input: {
      ...{ meeting, consultation: aKey(500), criterion: aCriterionId(), region },
      ...{ editionRead: hashOf(contentOf(aCriterion())), stance: { kind: 'endorses' } },
    },
    minute: 5,
  });
const end = (workspace: Workspace) => done(workspace, endMeeting, { input: { meeting }, minute: 30 });
const begun = network({ meetings: [running()] });
const many = Array.from({ length: 60 }, (_, index) =>
  anItem({ key: aKey(3000 + index), subject: { kind: 'free' }, title: HOSTILE, outcome: LONG }),
);

const cards: Readonly<Record<string, LinkedCard>> = {
  planned: cardOf(network({ meetings: [aMeeting({ title: HOSTILE, network: HOSTILE, agenda: many })] })),
  running: cardOf(begun),
  'in a break': cardOf(network({ meetings: [running({ steps: [{ at: at(0), item: undefined }] })] })),
  ended: cardOf(end(take(begun)), { minute: 60 }),
  'long minutes': cardOf(end(network({ meetings: [running({ agenda: many })] }))),
  English: cardOf(begun, { locale: 'en' }),
};

describe.each(Object.entries(cards))('[A25] a meeting as a card: %s', (_name, card) => {
  it('holds nothing to answer in, fits, and makes nothing of what somebody wrote', () => {
    expect(linkedCard.safeParse(card).error).toBeUndefined();
    expect(sizeOf(card)).toBeLessThanOrEqual(CARD_BUDGET_BYTES);
    expect(JSON.stringify(card)).not.toMatch(/<[a-z]|\{\{/i);
  });

  it('is understood by Microsoft’s renderer as 1.3', () => {
    const context = new AC.SerializationContext(AC.Versions.v1_3);
    new AC.AdaptiveCard().parse(structuredClone(card), context);
    const warnings = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
    expect(warnings.filter((warning) => !warning.includes('"lang"'))).toEqual([]);
  });
});

describe('what it says', () => {
  const said = (card: LinkedCard | undefined) => textsIn(card).join('\n');

  it('[A25] asks the contacts of who has not been heard, with id, version, status and draft mark', () => {
    const text = said(cardOf(take(begun)));
    expect(text).toContain('Kontaktpersoner i Region Uppsala: svara');
    expect(text).not.toContain('Region Skåne');
    for (const part of ['UTKAST', 'REG-INK-012 · version', 'Remiss · ']) expect(text).toContain(part);
  });

  it('[A25] says when everybody has been heard, and when there is nothing to answer', () => {
    expect(said(cardOf(take(take(begun), uppsala)))).toContain('Alla tillfrågade regioner har hörts');
    expect(said(cards['in a break'])).toContain('Mötet är i paus');
  });

  it('[A25] tells that the minutes are ready, what was decided, and how many answers wait', () => {
    const subject = { kind: 'criterion' as const, criterion: aCriterionId(), edition: hashOf(contentOf(aCriterion())) };
    const decisions = [aDecision({ subject, recordedAt: at(10) })];
    const text = said(cardOf(end(take(network({ meetings: [running()], decisions }))), { minute: 60 }));
    expect(text).toContain('Protokoll · 2026-03-01');
    expect(text).toContain('0 av 2 regioner närvarade · 1 beslut registrerades');
    expect(text).toContain('1 svar som sades på mötet väntar på att regionen bekräftar det.');
  });
});
