import { Button } from '@fluentui/react-components';
import type { Consultation } from '#domain/consultation.ts';
import { EmptyState } from '../../frame/EmptyState.tsx';
import { useNavigation } from '../../frame/navigation.ts';
import { useAnsweringTexts } from './answeringTexts.ts';

type Props = {
  readonly consultation: Consultation;
  readonly region: string;
  /** Whether SharePoint has all of it; until then nobody else sees that the region has answered. */
  readonly isSent: boolean;
};

/** Nothing is left to answer. */
export function AllAnswered({ consultation, region, isSent }: Props) {
  const words = useAnsweringTexts();
  const navigation = useNavigation();
  return (
    <EmptyState
      title={isSent ? words.allAnswered(region) : words.nothingLeft}
      body={isSent ? words.mayChange(consultation.closesOn) : words.notSent(region)}
    >
      <Button appearance="primary" onClick={() => navigation.go({ kind: 'consultation', key: consultation.key })}>
        {words.toConsultation}
      </Button>
    </EmptyState>
  );
}
