import { subPageIdOf, type Place } from '#contracts/place.ts';

/** Id of the static tab in the app package: what Teams' links call the entity. */
const TAB_ID = 'samsyn';

/** A link that opens Teams at one page of the tab. Format: learn.microsoft.com, "Deep link to a tab". */
export function teamsLinkTo(appId: string, place: Place): string {
  const context = JSON.stringify({ subEntityId: subPageIdOf(place) });
  return `https://teams.microsoft.com/l/entity/${appId}/${TAB_ID}?context=${encodeURIComponent(context)}`;
}
