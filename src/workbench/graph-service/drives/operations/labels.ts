import { z } from 'zod';
import { invalidRequest, notFound } from '../../errors.ts';
import { accepted, GRAPH_ROOT, noContent, ok } from '../../message.ts';
import { touched } from '../editing.ts';
import { writerOf, type ItemCall, type ItemOperation } from '../operation.ts';
import { retentionResource } from '../resource.ts';
import { ticketAddress } from '../ticket.ts';

export const labelOperations: readonly ItemOperation[] = [
  { method: 'GET', path: 'retentionLabel', access: 'read', on: 'item', run: getRetention },
  { method: 'PATCH', path: 'retentionLabel', access: 'write', on: 'item', run: setRetention },
  { method: 'DELETE', path: 'retentionLabel', access: 'write', on: 'item', run: removeRetention },
  { method: 'POST', path: 'assignSensitivityLabel', access: 'write', on: 'item', run: assignSensitivity },
  { method: 'POST', path: 'extractSensitivityLabels', access: 'read', body: 'optional', on: 'item', run: sensitivity },
];

const context = ({ drive, item }: ItemCall): string =>
  `${GRAPH_ROOT}/$metadata#drives('${encodeURIComponent(drive.id)}')/items('${item.id}')/retentionLabel/$entity`;

/** The settings of a label are those that its lock comes to: there is no catalogue of labels here. */
function getRetention(call: ItemCall) {
  const { retention } = call.item;
  if (!retention) throw notFound('The item has no retention label.');
  const isOpen = !retention.isRecordLocked;
  const retentionSettings = {
    behaviorDuringRetentionPeriod: retention.isRecordLocked ? 'retainAsRecord' : 'retain',
    isDeleteAllowed: isOpen,
    isRecordLocked: retention.isRecordLocked,
    isMetadataUpdateAllowed: isOpen,
    isContentUpdateAllowed: isOpen,
    isLabelUpdateAllowed: isOpen,
  };
  return ok({ '@odata.context': context(call), ...retentionResource(call.item), retentionSettings });
}

const wantedRetention = z.object({
  name: z.string().min(1).optional(),
  retentionSettings: z.object({ isRecordLocked: z.boolean().optional() }).optional(),
});

function setRetention(call: ItemCall) {
  const body = wantedRetention.safeParse(call.body);
  const name = body.data?.name ?? call.item.retention?.name;
  if (!body.success || name === undefined) throw invalidRequest('Invalid request');
  const { world, item } = call;
  const isRecordLocked = body.data.retentionSettings?.isRecordLocked ?? item.retention?.isRecordLocked ?? false;
  const labelled = world.store.transaction(() => {
    const writer = writerOf(call);
    const retention = { name, isRecordLocked, appliedBy: writer.by, appliedAt: writer.at };
    return world.store.drives.items.save(touched(item, writer, { retention }));
  });
  return getRetention({ ...call, item: labelled });
}

function removeRetention(call: ItemCall) {
  const { world, item } = call;
  world.store.transaction(() => world.store.drives.items.save(touched(item, writerOf(call), { retention: null })));
  return noContent;
}

const wantedSensitivity = z.object({ sensitivityLabelId: z.string(), assignmentMethod: z.string().optional() });

function assignSensitivity(call: ItemCall) {
  const body = wantedSensitivity.safeParse(call.body);
  if (!body.success) throw invalidRequest('Invalid request');
  const { world, item } = call;
  const { sensitivityLabelId } = body.data;
  world.store.transaction(() =>
    world.store.drives.items.save(touched(item, writerOf(call), { sensitivity: sensitivityLabelId })),
  );
  return accepted(ticketAddress(world, { kind: 'monitor', operation: 'AssignSensitivityLabel', resource: item.id }));
}

function sensitivity({ world, item }: ItemCall) {
  const tenantId = world.sites[0]?.id.split(',')[1];
  const assigned = item.sensitivity === undefined || item.sensitivity === '' ? [] : [item.sensitivity];
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#microsoft.graph.extractSensitivityLabelsResult`,
    labels: assigned.map((sensitivityLabelId) => ({ sensitivityLabelId, assignmentMethod: 'standard', tenantId })),
  });
}
