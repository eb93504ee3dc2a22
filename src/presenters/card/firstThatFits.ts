import { sizeOf } from './adaptiveCard.ts';

/** Teams takes 28 KB of card in every path that a card can travel (webhooks being the narrowest). */
const BUDGET_BYTES = 25_000;

/**
 * A card with as much as there is room for.
 *
 * @param rooms tried in turn, the widest first; the last one is taken however large
 */
export function firstThatFits<Room, Card extends object>(
  [room, ...smaller]: readonly [Room, ...Room[]],
  make: (room: Room) => Card,
): Card {
  let made = make(room);
  for (const next of smaller) {
    if (sizeOf(made) <= BUDGET_BYTES) break;
    made = make(next);
  }
  return made;
}
