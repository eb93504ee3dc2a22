import { Button } from '@fluentui/react-components';
import { may } from '#domain/role.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { useActor } from '../start/session.ts';
import { useRequirementTexts } from './requirementTexts.ts';

/** For those whom the page is not for. */
export function NotForReaders() {
  const { notReader } = useRequirementTexts().page;
  const navigation = useNavigation();
  return (
    <EmptyState level={1} title={notReader.title} body={notReader.body}>
      <Button onClick={() => navigation.go({ kind: 'criteria' })}>{notReader.action}</Button>
    </EmptyState>
  );
}

/** On a site that was made before the list. */
export function NoList() {
  const { noList } = useRequirementTexts().page;
  const navigation = useNavigation();
  if (!may.administer(useActor())) return <EmptyState level={1} title={noList.title} body={noList.otherBody} />;
  return (
    <EmptyState level={1} title={noList.title} body={noList.body}>
      <Button onClick={() => navigation.go({ kind: 'setup' })}>{noList.action}</Button>
    </EmptyState>
  );
}

export function NothingYet() {
  const { nothingYet } = useRequirementTexts().page;
  const actor = useActor();
  const mayImport = may.administer(actor) || actor.speaksFor.length > 0;
  return <EmptyState title={nothingYet.title} body={mayImport ? nothingYet.body : nothingYet.otherBody} />;
}
