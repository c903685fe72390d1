/**
 * A board taken home: JSON, Markdown, or a zip of CSV tables.
 */
import type { FastifyInstance } from 'fastify';
import { strToU8, zipSync } from 'fflate';
import { translatorFor } from '../../shared/i18n/catalogues.ts';
import { refusal } from '../../shared/refusals.ts';
import { boardFacts } from '../../shared/report/board-facts.ts';
import { type BoardContent, boardToJson } from '../../shared/report/board-json.ts';
import { buildReport, csvTables } from '../../shared/report/build.ts';
import { tableToCsv } from '../../shared/report/csv.ts';
import { reportToMarkdown } from '../../shared/report/markdown.ts';
import { type HttpContext, identityFor, sendRefusal } from './context.ts';

interface ExportFile {
  readonly type: string;
  readonly extension: string;
  readonly body: string | Uint8Array;
}

type Exporter = (boardId: string, content: BoardContent, now: number) => ExportFile;

const markdown: Exporter = (_boardId, content, now) => {
  const { language } = content.settings;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(now);
  const report = buildReport(boardFacts(content.records, content), translatorFor(language), date);
  return { type: 'text/markdown; charset=utf-8', extension: 'md', body: reportToMarkdown(report) };
};

const csv: Exporter = (_boardId, content) => {
  const tables = csvTables(boardFacts(content.records, content), translatorFor(content.settings.language));
  const files = Object.fromEntries(tables.map((table) => [`${table.name}.csv`, strToU8(tableToCsv(table))]));
  return { type: 'application/zip', extension: 'zip', body: zipSync(files) };
};

const json: Exporter = (boardId, content) => ({
  type: 'application/json; charset=utf-8',
  extension: 'json',
  body: `${JSON.stringify(boardToJson(boardId, content), null, 2)}\n`,
});

const EXPORTERS: ReadonlyMap<string, Exporter> = new Map([
  ['json', json],
  ['md', markdown],
  ['csv', csv],
]);

const fileName = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'board';

export const exportRoutes = (app: FastifyInstance, context: HttpContext): void => {
  app.get<{ Params: { id: string; format: string } }>('/api/boards/:id/export/:format', async (request, reply) => {
    const exporter = EXPORTERS.get(request.params.format);
    if (exporter === undefined) return sendRefusal(request, reply, refusal('export.unknown-format'));
    const identity = await identityFor(context, request, false);
    if (!identity.ok) return sendRefusal(request, reply, identity.error);
    const room = await context.registry.open(request.params.id);
    if (room === undefined) return sendRefusal(request, reply, refusal('board.unknown'));
    const content = room.content(identity.value.role);
    context.registry.release(room);
    const file = exporter(room.boardId, content, context.now());
    const name = encodeURIComponent(`${fileName(content.settings.title)}.${file.extension}`);
    return reply
      .type(file.type)
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .send(typeof file.body === 'string' ? file.body : Buffer.from(file.body));
  });
};
