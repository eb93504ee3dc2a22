import { Button } from '@fluentui/react-components';
import { useTexts } from '../start/texts.ts';
import { EmptyState } from './EmptyState.tsx';
import { useNavigation, usePlace } from './navigation.ts';
import { views } from './views.ts';

const EVERYTHING = { kind: 'everything' } as const;

/** The page that the address names. */
export function Page() {
  const place = usePlace();
  switch (place?.kind) {
    case 'criteria':
      return <views.Criteria />;
    case 'productGroup':
      return <views.Criteria key={place.code} group={place.code} />;
    case 'criterion':
      return <views.Criterion key={place.id} id={place.id} />;
    case 'newCriterion':
      return <views.NewCriterion />;
    case 'editCriterion':
      return <views.Edit key={place.id} id={place.id} />;
    case 'consultations':
      return <views.Consultations />;
    case 'consultation':
      return <views.Consultation key={place.key} consultation={place.key} />;
    case 'openConsultation':
      return <views.OpenConsultation {...(place.package && { wanted: place.package })} />;
    case 'answers':
      return <views.Answers key={place.key} consultation={place.key} />;
    case 'packages':
      return <views.Packages />;
    case 'package':
      return <views.Package key={place.key} opened={place.key} />;
    case 'newPackage':
      return <views.EditPackage />;
    case 'editPackage':
      return <views.EditPackage key={place.key} edited={place.key} />;
    case 'decision':
      return <views.Decision key={place.key} consultation={place.key} />;
    case 'matrix':
      return <views.Matrix scope={EVERYTHING} />;
    case 'matrixOf':
      return <views.Matrix scope={{ kind: place.of, key: place.key }} />;
    // The same page, with one of them opened or none: the list stays as it is.
    case 'requirements':
      return <views.Requirements />;
    case 'requirement':
      return <views.Requirements opened={place.key} />;
    case 'todo':
      return <views.ToDo />;
    case 'board':
      return <views.Board />;
    case 'adoption':
      return <views.Adoption key={place.key} package={place.key} />;
    case 'meetings':
      return <views.Meetings />;
    case 'meeting':
      return <views.Meeting key={place.key} opened={place.key} />;
    case 'meetingStage':
      return <views.MeetingStage key={place.key} shown={place.key} />;
    case 'newMeeting':
      return <views.PlanMeeting />;
    case 'editMeeting':
      return <views.PlanMeeting key={place.key} edited={place.key} />;
    case 'problems':
      return <views.Problems />;
    case 'setup':
      return <views.Setup />;
    case undefined:
      return <NoSuchPage />;
  }
}

function NoSuchPage() {
  const { notFound } = useTexts().tab.frame;
  const navigation = useNavigation();
  return (
    <EmptyState level={1} title={notFound.title} body={notFound.body}>
      <Button
        appearance="primary"
        onClick={() => {
          navigation.go({ kind: 'criteria' });
        }}
      >
        {notFound.action}
      </Button>
    </EmptyState>
  );
}
