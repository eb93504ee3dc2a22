import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowImport20Regular } from '@fluentui/react-icons';
import { Suspense, useId, useState } from 'react';
import { may } from '#domain/role.ts';
import { useOutboxTexts } from '../outbox/outboxTexts.ts';
import { useActor, useLimits, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import type { Imported } from './import/ImportDialog.tsx';
import { useRequirementTexts } from './requirementTexts.ts';
import { late } from '../start/late.tsx';

const ImportDialog = late(() => import('./import/ImportDialog.tsx'));

const useStyles = makeStyles({
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = { readonly onImported: (imported: Imported) => void };

/** For those who may bring requirements in. */
export function ImportButton(props: Props) {
  const actor = useActor();
  const { regions } = useWorkspace();
  const mayImport = regions.all.some(({ value }) => may.importRequirementsOf(actor, value.code));
  return mayImport ? <Importing {...props} /> : null;
}

/** Where the list takes no rows, the reason stands beside the button. */
function Importing({ onImported }: Props) {
  const styles = useStyles();
  const { page } = useRequirementTexts();
  const { terms } = useTexts();
  const { limits } = useOutboxTexts();
  const { canCreate } = useLimits('regionalRequirements');
  const reason = useId();
  const [isOpen, setIsOpen] = useState(false);
  useFetchedWhenIdle(ImportDialog.fetch);
  return (
    <div>
      <Button
        appearance="primary"
        icon={<ArrowImport20Regular />}
        disabledFocusable={!canCreate}
        aria-describedby={canCreate ? undefined : reason}
        onClick={() => setIsOpen(canCreate)}
      >
        {page.importing}
      </Button>
      {!canCreate && (
        <p id={reason} className={styles.aside}>
          {limits.noNewRows(terms.list.regionalRequirements)}
        </p>
      )}
      {isOpen && (
        <Suspense>
          <ImportDialog
            onClose={() => setIsOpen(false)}
            onImported={(imported) => {
              setIsOpen(false);
              onImported(imported);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
