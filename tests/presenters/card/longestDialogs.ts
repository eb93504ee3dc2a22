import { LINE_LIMIT, REASON_LIMIT } from '#domain/limits.ts';
import { basketDialog } from '#presenters/card/basketDialog.ts';
import type { CardSetting } from '#presenters/card/criterionCard.ts';
import { askedItemCard, askedRegionsCard, waitingCard } from '#presenters/card/forms/askingCards.ts';
import { positionDialogCard } from '#presenters/card/forms/positionCard.ts';
import { comparisonCard, newCriterionCard, proposalTextCard } from '#presenters/card/forms/proposalCards.ts';
import { retryCard } from '#presenters/card/forms/retryCard.ts';
import { aConsultation, aProductGroup, aRegion, held } from '../../factories/entities.ts';
import { aCounty, aGroup, aKey } from '../../factories/values.ts';
import { COUNTIES, ids, long, spokesperson, subjectOf, theLongest } from './longest.ts';
import type { LongCard } from './longestCards.ts';

const REGION = aRegion({ code: aCounty('01'), name: 'Region Jämtland Härjedalen' });
const values = { text: long(4000), title: long(LINE_LIMIT) };

/** Every dialog, with as much to choose from and as much filled in as there can be. */
export function longestDialogs(setting: CardSetting): readonly LongCard[] {
  const { t, linkToTab: link } = setting;
  const some = subjectOf();
  const consultation = aConsultation({ title: long(LINE_LIMIT) });
  const { criterion } = some.picture;
  const wait = Array.from({ length: 90 }, () => ({ region: REGION, consultation, criterion, isStale: false }));
  const silent = COUNTIES.map((code) => ({ ...REGION, code }));
  const basket = ids(40).map((id) => ({ subject: subjectOf(theLongest({ id })), link }));
  const groups = Array.from({ length: 90 }, (_, at) =>
    aProductGroup({
      code: aGroup(`G${String.fromCharCode(65 + (at % 26), 65 + Math.floor(at / 26))}`),
      name: long(80),
    }),
  );
  const notice = { kind: 'refused', text: t.actions.propose.shortened(4000, 40_000) } as const;
  const dialog = { dialog: aKey(1), values, notice };
  const written = { stance: 'rejects', reason: long(REASON_LIMIT), reservation: long(REASON_LIMIT) };
  const made = (by: string, card: object, name = by) => ({ by, name, card });
  const position = {
    actor: spokesperson,
    region: REGION.code,
    channelUserId: '29:1',
    hasOthers: true,
    values: written,
  };
  return [
    made('waitingCard', waitingCard(wait, {}, t)),
    made(
      'askedItemCard',
      askedItemCard(
        wait.map((each) => ({ ...each, silent })),
        { dialog: aKey(1) },
        t,
      ),
    ),
    made('askedRegionsCard', askedRegionsCard({ consultation, criterion, silent }, { dialog: aKey(1), values: {} }, t)),
    { ...made('positionDialogCard', positionDialogCard(some, position, setting)), shows: true },
    made('proposalTextCard', proposalTextCard(dialog, t)),
    { ...made('comparisonCard', comparisonCard({ ...dialog, ...compared(some.picture) }, t)), shows: true },
    made('newCriterionCard', newCriterionCard(dialog, groups, t)),
    made('retryCard', retryCard({ text: t.actions.dialog.signInAgain, signIn: link }, values, t), 'proposal'),
    made('retryCard', retryCard({ text: t.actions.dialog.signInAgain }, written, t), 'answer'),
    { ...made('basketDialog', basketDialog(filled(basket), t)), shows: true },
  ];
}

const filled = (basket: Parameters<typeof basketDialog>[0]['found']) => ({
  ...{ search: long(1000), picked: basket.slice(0, 30), found: basket.slice(30), form: 'list' as const },
  notices: [`${ids(30).join(', ')}.`],
});

function compared(picture: ReturnType<typeof subjectOf>['picture']) {
  const likest = ids(4).map((id) => ({
    criterion: held(theLongest({ id })),
    ...{ version: picture.version, probability: 0.4 },
    reasons: undefined,
  }));
  return { likest, mayDraft: false, mayComment: true, commentable: new Set(ids(4)), regions: [] };
}
