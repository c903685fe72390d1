/**
 * A board taken home: JSON, Markdown, or a zip of CSV tables.
 */
import type { FastifyInstance } from 'fastify';
import { strToU8, zipSync } from 'fflate';
import { pictureHashes } from '../../shared/cards/picture.ts';
import { translatorFor } from '../../shared/i18n/catalogues.ts';
import { LIMITS } from '../../shared/limits.ts';
import { refusal } from '../../shared/refusals.ts';
import { boardFacts } from '../../shared/report/board-facts.ts';
import { type BoardContent, boardToJson, type HeldPicture } from '../../shared/report/board-json.ts';
import { buildReport, csvTables } from '../../shared/report/build.ts';
import { tableToCsv } from '../../shared/report/csv.ts';
import { reportToMarkdown } from '../../shared/report/markdown.ts';
import { boardTemplate } from '../../shared/templates/strip.ts';
import { type HttpContext, identityFor, sendRefusal } from './context.ts';

interface ExportFile {
  readonly type: string;
  readonly extension: string;
  readonly body: string | Uint8Array;
}

interface ExportWish {
  readonly context: HttpContext;
  /** Whether a template keeps the names of the groups. */
  readonly withGroups: boolean;
}

type Exporter = (boardId: string, content: BoardContent, wish: ExportWish) => ExportFile | Promise<ExportFile>;

const markdown: Exporter = (_boardId, content, { context: { now } }) => {
  const { language } = content.settings;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(now());
  const report = buildReport(boardFacts(content.records, content), translatorFor(language), date);
  return { type: 'text/markdown; charset=utf-8', extension: 'md', body: reportToMarkdown(report) };
};

const csv: Exporter = (_boardId, content) => {
  const tables = csvTables(boardFacts(content.records, content), translatorFor(content.settings.language));
  const files = Object.fromEntries(tables.map((table) => [`${table.name}.csv`, strToU8(tableToCsv(table))]));
  return { type: 'application/zip', extension: 'zip', body: zipSync(files) };
};

/** Bytes of the pictures on the board, as many as a file may have; the others are counted in the file. */
const picturesFor = async ({ records }: BoardContent, { assets }: HttpContext): Promise<readonly HeldPicture[]> => {
  const taken: HeldPicture[] = [];
  let left: number = LIMITS.exportedAssetBytes;
  for (const hash of pictureHashes(records.filter((record) => record.type === 'card'))) {
    const data = (await assets.get(hash))?.data;
    if (data === undefined || data.length > left) continue;
    left -= data.length;
    taken.push({ hash, data: Buffer.from(data).toString('base64') });
  }
  return taken;
};

const json: Exporter = async (boardId, content, { context }) => {
  const whole = { ...content, pictures: await picturesFor(content, context) };
  return {
    type: 'application/json; charset=utf-8',
    extension: 'json',
    body: `${JSON.stringify(boardToJson(boardId, whole), null, 2)}\n`,
  };
};

/** The structure alone, to begin another board with. */
const template: Exporter = (_boardId, content, wish) => ({
  type: 'application/json; charset=utf-8',
  extension: 'baraza-template.json',
  body: `${JSON.stringify(boardTemplate(content, wish), null, 2)}\n`,
});

const EXPORTERS: ReadonlyMap<string, Exporter> = new Map([
  ['json', json],
  ['md', markdown],
  ['csv', csv],
  ['template', template],
]);

const fileName = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'board';

export const exportRoutes = (app: FastifyInstance, context: HttpContext): void => {
  app.get<{
    Params: { id: string; format: string };
    Querystring: { groups?: string };
  }>('/api/boards/:id/export/:format', async (request, reply) => {
    const exporter = EXPORTERS.get(request.params.format);
    if (exporter === undefined) return sendRefusal(request, reply, refusal('export.unknown-format'));
    const identity = await identityFor(context, request, false);
    if (!identity.ok) return sendRefusal(request, reply, identity.error);
    const room = await context.registry.open(request.params.id);
    if (room === undefined) return sendRefusal(request, reply, refusal('board.unknown'));
    const content = room.content(identity.value.role);
    context.registry.release(room);
    const file = await exporter(room.boardId, content, { context, withGroups: request.query.groups === 'yes' });
    const name = encodeURIComponent(`${fileName(content.settings.title)}.${file.extension}`);
    return reply
      .type(file.type)
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .send(typeof file.body === 'string' ? file.body : Buffer.from(file.body));
  });
};
