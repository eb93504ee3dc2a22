import { Button } from '@fluentui/react-components';
import { useTexts } from '../start/texts.ts';
import { EmptyState } from './EmptyState.tsx';
import { useNavigation, usePlace } from './navigation.ts';
import { views } from './views.ts';

/** The page that the address names. */
export function Page() {
  const place = usePlace();
  switch (place?.kind) {
    case 'criteria':
      return <views.Criteria />;
    case 'criterion':
      return <views.Criterion key={place.id} id={place.id} />;
    case 'newCriterion':
      return <views.Edit />;
    case 'editCriterion':
      return <views.Edit key={place.id} id={place.id} />;
    case 'consultations':
      return <views.Consultations />;
    case 'consultation':
      return <views.Consultation key={place.key} consultation={place.key} />;
    // The same page, with one of them opened or none: the list stays as it is.
    case 'requirements':
      return <views.Requirements />;
    case 'requirement':
      return <views.Requirements opened={place.key} />;
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
