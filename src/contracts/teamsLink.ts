import { subPageIdOf, type Place } from './place.ts';

/** Id of the static tab in the app package: what Teams' links call the entity. */
export const TAB_ID = 'samsyn';

/**
 * A link that opens Teams at one place of the tab.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function teamsLinkTo(appId: string, place: Place): string {
  const context = JSON.stringify({ subEntityId: subPageIdOf(place) });
  return `https://teams.microsoft.com/l/entity/${appId}/${TAB_ID}?context=${encodeURIComponent(context)}`;
}
