import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criterion.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import GateSection from '#tab/gate/GateSection.tsx';
import { useWorkspace } from '#tab/start/session.ts';
import { aCriterion, aRoleAssignment } from '../factories/entities.ts';
import { consulted } from './consulted.ts';
import { COORDINATOR, shownTo, SKANE } from './aTab.tsx';

function Page() {
  const [criterion] = useWorkspace().criteria.all;
  return criterion ? <GateSection criterion={criterion.value} /> : null;
}

const shown = (over: Partial<Criterion>, person = COORDINATOR) =>
  shownTo(person, <Page />, {
    ...consulted,
    criteria: [rowCodecs.criteria.write(aCriterion({ status: 'draft', ...over }))],
  });
// What a dialog made inert stays so here for a while after it has gone.
const findings = () => screen.queryAllByRole('listitem', { hidden: true }).map((item) => item.textContent);

describe('the quality gate on a criterion', () => {
  it('[X1] says that there is nothing to remark on', async () => {
    await shown({});
    expect(await screen.findByText('Inget att anmärka inför remiss.')).toBeDefined();
  });

  it('[X1] tells what blocks first, with the words it is about and the way to mend it', async () => {
    await shown({ followUp: '', text: 'Produkten ska uppfylla Svanen och EU Ecolabel.' });
    expect(screen.getByText('1 brist', { exact: false }).textContent).toContain('stoppar remiss');
    expect(findings()[0]).toContain('”Eller likvärdigt” saknasStoppar”Svanen”, ”EU Ecolabel”');
    expect(findings()[1]).toContain('Uppföljning saknasVarnar');
    const mend = screen.getByRole('link', { name: 'Redigera kravtexten' });
    expect(mend.getAttribute('href')).toBe('#/criterion/REG-INK-012/edit/text');
  });

  it('[X1] offers nobody to mend who may not edit', async () => {
    await shown({ followUp: '' }, SKANE);
    expect(findings()).toHaveLength(1);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Ställ in kontrollen' })).toBeNull();
  });

  it.each([['is published and no longer edited', { status: 'published', followUp: '' } as const, COORDINATOR]])(
    'says nothing of a criterion that %s',
    async (_which, over, person) => {
      await shown(over, person);
      expect(screen.queryByRole('heading')).toBeNull();
    },
  );

  it('says nothing to who may not read drafts', async () => {
    const reader = rowCodecs.roles.write(aRoleAssignment({ role: 'reader', region: undefined }));
    await shownTo(SKANE, <Page />, {
      ...consulted,
      roles: [reader],
      criteria: [rowCodecs.criteria.write(aCriterion({ status: 'draft', followUp: '' }))],
    });
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('[X12] the coordinator makes a check block, which shows at once and is logged', async () => {
    const { site } = await shown({ followUp: '' });
    expect(findings()[0]).toContain('Varnar');
    fireEvent.click(screen.getByRole('button', { name: 'Ställ in kontrollen' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByRole('combobox', { name: 'Uppföljning saknas' }), {
      target: { value: 'blocks' },
    });
    await waitFor(() => expect(site.rows('Handelser').length).toBe(1));
    expect(site.rows('Kvalitetskontroll').map(({ fields }) => fields['Verkan'])).toEqual(['Stoppar']);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Stäng' }));
    await waitFor(() => expect(findings()[0]).toContain('Stoppar'));
  });
});
