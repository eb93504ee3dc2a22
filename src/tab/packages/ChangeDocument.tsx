import type { CriterionStatus } from '#domain/criterion.ts';
import { documentTextsFor } from '#i18n/documentTexts.ts';
import type { PackageChanges } from '#usecases/packageChanges.ts';
import { FetchDocument } from '../frame/FetchDocument.tsx';
import { fileNameOf } from '../frame/saveFile.ts';
import { useSession, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { packageChangeOf } from './packageChangeOf.ts';
import { usePackageTexts } from './packageTexts.ts';

type Props = {
  readonly name: string;
  readonly changes: PackageChanges;
  /** Versions; the earlier is undefined where there was nothing before. */
  readonly versions: { readonly from: number | undefined; readonly to: number };
  /** Of the later side, and whether that is what is in force. */
  readonly status: CriterionStatus;
  readonly isPublished: boolean;
};

/** What is new, changed and removed, as a Word document with tracked changes. */
export function ChangeDocument({ name, changes, versions, status, isPublished }: Props) {
  const texts = useTexts();
  const words = usePackageTexts();
  const workspace = useWorkspace();
  const { moment } = useSession();
  const make = async () => {
    const { packageChangesDocument } = await import('#documents/packageChangesDocument.ts');
    const sides = { name, ...versions, status, isPublished, at: moment().now };
    const file = await packageChangesDocument(packageChangeOf(workspace, changes, { sides, texts, words }));
    return { file, name: fileNameOf(documentTextsFor(texts.language).package.fileName(name, versions.to)) };
  };
  return <FetchDocument make={make}>{words.publishing.document}</FetchDocument>;
}
