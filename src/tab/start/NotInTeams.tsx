import { Link } from '@fluentui/react-components';
import { linkablePlaceOf, tabPlaceOf } from '../frame/route.ts';
import { teamsLinkTo } from '#contracts/teamsLink.ts';
import { StopPage } from './StopPage.tsx';
import { useTexts } from './texts.ts';

/** Somebody followed a link to the tab's own address: send them to the same page in Teams. */
export function NotInTeams({ appId, address }: { readonly appId: string; readonly address: string }) {
  const { notInTeams } = useTexts().tab.start;
  const place = linkablePlaceOf(tabPlaceOf(address) ?? { kind: 'criteria' });
  return (
    <StopPage stop="notInTeams">
      <Link href={teamsLinkTo(appId, place)}>{notInTeams.action}</Link>
    </StopPage>
  );
}
