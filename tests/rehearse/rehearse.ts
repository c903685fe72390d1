/**
 * One rehearsal: a new board, everybody in the room, the play, and the board's figures beside the expected ones.
 * Knows no command line. Uses the server only through its public interfaces.
 */
import { sameJson } from '../../shared/document/write.ts';
import { LIMITS } from '../../shared/limits.ts';
import type { LinkType, Settings } from '../../shared/session/settings.ts';
import { createAlarm } from './alarm.ts';
import { type Api, type BoardAnswer, createApi, type ExportAnswer } from './api.ts';
import { playCases } from './cases.ts';
import { type Cast, gatherCast } from './cast.ts';
import { compare, type Figure, figure, readingsAsScenario } from './compare.ts';
import { createFitter } from './fit.ts';
import { createIdBook } from './id-book.ts';
import { mapFigures, sheetsTellApart } from './map-figures.ts';
import { notPlayed } from './not-played.ts';
import { phasesOf, visioningFigures } from './plan-visioning.ts';
import { planOf, play, type Speed } from './play.ts';
import type { Replica } from './replica.ts';
import type { Scenario, ScenarioFile } from './scenario.ts';
import { localReadings, settle } from './settle.ts';
import { createStage, type Stage, TEMPLATES } from './stage.ts';

export interface ServerAccess {
  readonly url: string;
  readonly hostKey: string;
}

export interface Outcome {
  readonly board: BoardAnswer;
  readonly people: number;
  readonly steps: number;
  readonly figures: readonly Figure[];
  readonly notPlayed: readonly string[];
  /** What was altered so that the board could take it. */
  readonly remarks: readonly string[];
}

const languageOf = ({ setting }: Scenario): string =>
  setting?.languages.find((language) => /^[a-z]{2,3}$/.test(language)) ?? 'en';

/** Who spoke how long and who went where is in the record of who facilitates alone. */
const forEverybody = ({ fishbowls: _talks, markets: _markets, ...readings }: ExportAnswer['readings']) => readings;

/** How many of these own copies read the same as the server. */
const ownCopies = (cast: Cast, { readings }: ExportAnswer): Figure => {
  const common = forEverybody(readings);
  const readsSame = (replica: Replica): boolean => {
    const own = localReadings(replica);
    if (replica.view()?.me.facilitates) return sameJson(own, readings);
    return sameJson(forEverybody(own), common);
  };
  const same = cast.all.filter(readsSame).length;
  return figure('same in every own copy', cast.all.length, same);
};

/** How many steps the record says were held, of those of the file; a visioning has one for each phase. */
const agendaHeld = (scenario: Scenario, { session }: ExportAnswer): Figure =>
  figure(
    'agenda steps held',
    Math.min(scenario.agenda.flatMap((entry) => phasesOf(scenario, entry)).length, LIMITS.steps),
    session.agenda.filter(({ state }) => state === 'done').length,
  );

const importedAgain = async (api: Api, hostKey: string, file: ExportAnswer): Promise<Figure> => {
  const copy = await api.importBoard(hostKey, file);
  const { readings } = await api.exportBoard(copy.id, hostKey);
  return figure('same after import', 'yes', sameJson(readings, file.readings) ? 'yes' : 'no');
};

const ballotsRefused = ({ diary }: Stage): Figure => {
  const refused = diary.refused.map(({ poll, person, code }) => `${poll} ${person} ${code}`);
  return figure('ballots refused', [], refused);
};

const settingsOf = ({ setting }: Scenario, groups: string[], linkTypes: LinkType[]): Partial<Settings> => ({
  groups,
  ...(linkTypes.length > 0 ? { linkTypes } : {}),
  ...(setting?.budgetMinutes ? { budgetMinutes: setting.budgetMinutes } : {}),
});

/** Plays a scenario. What the server refuses of it is a figure that differs. Throws a Failure when it does not answer. */
export const rehearse = async (file: ScenarioFile, server: ServerAccess, speed: Speed): Promise<Outcome> => {
  const { scenario, raw } = file;
  const alarm = createAlarm();
  const api = createApi(server.url);
  const fitter = createFitter();
  const ids = createIdBook(scenario);
  const language = languageOf(scenario);
  const title = fitter.title(scenario.title, scenario.id);
  const groups = fitter.groups(scenario.organisations);
  const settings = settingsOf(scenario, [...groups.values()], fitter.linkTypes(scenario, ids));
  const board = await api.createBoard(server.hostKey, { title, language, templates: TEMPLATES });
  const cast = await gatherCast({ api, alarm, board, scenario, fitter, groups, language, settings });
  try {
    const stage = createStage(scenario, ids, cast, fitter, alarm);
    const steps = planOf(stage);
    await play(steps, speed, alarm, stage.diary);
    const cases = await alarm.during(playCases(stage));
    await settle(cast.all, cast.leader, alarm);
    const exported = await api.exportBoard(board.id, cast.leader.sessionToken);
    const back = new Map([...ids.back, ...cast.back, ...stage.diary.back]);
    const { figures, notCompared } = compare(
      scenario,
      readingsAsScenario(exported.readings, scenario, back, cast.outsiders),
    );
    const whole = [
      agendaHeld(scenario, exported),
      figure('silent notes read too early', [], stage.diary.leaks),
      ballotsRefused(stage),
      figure('not taken', [], stage.diary.turnedAway),
      ownCopies(cast, exported),
      await importedAgain(api, server.hostKey, exported),
      ...(await mapFigures(scenario, exported, back, api.exportTables(board.id, cast.leader.sessionToken))),
    ];
    const alike = sheetsTellApart(scenario)
      ? []
      : ['through spreadsheets: two stakeholders have one name, or two links say the same'];
    if (cast.outsiders.length > 0) fitter.remarks.push('Nobody in the file facilitates: a stand-in did, not counted.');
    return {
      board,
      people: cast.all.length,
      steps: steps.length,
      figures: [...figures, ...visioningFigures(scenario, exported.readings), ...whole, ...cases.played],
      notPlayed: [...notPlayed(raw), ...notCompared, ...alike, ...cases.notPlayed],
      remarks: [...new Set(fitter.remarks)],
    };
  } finally {
    cast.close();
  }
};
