import { Button } from '@fluentui/react-components';
import { useTexts } from '../start/texts.ts';

type Props = { readonly text: string; readonly onTake: (text: string) => void };

/** What was probably meant, to be searched for instead. */
export function DidYouMean({ text, onTake }: Props) {
  const { didYouMean } = useTexts().tab.list;
  return (
    <div>
      <Button appearance="transparent" size="small" onClick={() => onTake(text)}>
        {didYouMean(text)}
      </Button>
    </div>
  );
}
