import * as z from 'zod/mini';
import { TOPICS, type Conversation, type ConversationKind, type Topic } from '#domain/conversation.ts';
import { email, rowKey } from '#domain/ids.ts';
import { err, ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import {
  commaSeparated,
  isoInstant,
  oneOf,
  optionalTextAs,
  readColumns,
  text,
  textAs,
  titleColumn,
} from './columns.ts';

const KIND_CHOICE = {
  personal: 'Personligt',
  groupChat: 'Gruppchatt',
  channel: 'Kanal',
  meeting: 'Möte',
} as const satisfies Record<ConversationKind, string>;

const LANGUAGE_CHOICE = { sv: 'Svenska', en: 'Engelska' } as const satisfies Record<Conversation['language'], string>;

const STATE_CHOICE = { active: 'Aktivt', gone: 'Borttaget' } as const;

const TOPIC_CHOICE = {
  digest: 'Sammanfattning',
  consultations: 'Remisser',
  packages: 'Kravpaket',
  changes: 'Ändringar',
} as const satisfies Record<Topic, string>;

const columns = z.object({
  Nyckel: textAs(rowKey),
  Slag: textAs(oneOf(KIND_CHOICE)),
  Epost: optionalTextAs(email),
  SamtalsId: text,
  Tjanstadress: text,
  Sprak: textAs(oneOf(LANGUAGE_CHOICE)),
  Tystat: textAs(commaSeparated(oneOf(TOPIC_CHOICE))),
  Lage: textAs(oneOf(STATE_CHOICE)),
  Senast: isoInstant,
});

/** List Samtal. Its title is only for the eye: whose it is, or what it is. */
export const conversationRow: RowCodec<Conversation> = {
  list: 'Samtal',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'derived',
    Slag: 'value',
    Epost: 'value',
    SamtalsId: 'decision',
    Tjanstadress: 'decision',
    Sprak: 'value',
    Tystat: 'commas',
    Lage: 'decision',
    Senast: 'value',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Slag: kind, Epost, SamtalsId: id, Tjanstadress: serviceUrl, Lage } = row.value;
    if (Lage === 'active' && (id === '' || serviceUrl === '')) return err([id === '' ? 'SamtalsId' : 'Tjanstadress']);
    const reach = Lage === 'active' ? { conversationId: id, serviceUrl } : undefined;
    const muted = TOPICS.filter((topic) => row.value.Tystat.includes(topic));
    return ok({ key, kind, email: Epost, reach, language: row.value.Sprak, muted, heededAt: row.value.Senast });
  },
  write: ({ key, kind, email: address, reach, language, muted, heededAt }) => ({
    Nyckel: key,
    Title: address ?? KIND_CHOICE[kind],
    Slag: KIND_CHOICE[kind],
    Epost: address ?? null,
    SamtalsId: reach?.conversationId ?? '',
    Tjanstadress: reach?.serviceUrl ?? '',
    Sprak: LANGUAGE_CHOICE[language],
    Tystat: muted.map((topic) => TOPIC_CHOICE[topic]).join(', '),
    Lage: STATE_CHOICE[reach === undefined ? 'gone' : 'active'],
    Senast: heededAt,
  }),
};
