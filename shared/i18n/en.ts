/**
 * The English catalogue, from which all others take their keys. Words short, kind, concrete; say what to do next.
 */
import { enAgenda } from './en-agenda.ts';
import { enBoard } from './en-board.ts';
import { enBowl } from './en-bowl.ts';
import { enClock } from './en-clock.ts';
import { enFair } from './en-fair.ts';
import { enFishbowl } from './en-fishbowl.ts';
import { enIntention } from './en-intention.ts';
import { enJoin } from './en-join.ts';
import { enLive } from './en-live.ts';
import { enLiveLead } from './en-live-lead.ts';
import { enLiveReport } from './en-live-report.ts';
import { enLiveSteps } from './en-live-steps.ts';
import { enMap } from './en-map.ts';
import { enMapPhone } from './en-map-phone.ts';
import { enMarket } from './en-market.ts';
import { enMethods } from './en-methods.ts';
import { enPages } from './en-pages.ts';
import { enPhone } from './en-phone.ts';
import { enPhoto } from './en-photo.ts';
import { enPictures } from './en-pictures.ts';
import { enRefusals } from './en-refusals.ts';
import { enReport } from './en-report.ts';
import { enSteps } from './en-steps.ts';
import { enSure } from './en-sure.ts';
import { enTemplates } from './en-templates.ts';
import { enViews } from './en-views.ts';
import { enVision } from './en-vision.ts';

export const en = {
  ...enReport,
  ...enRefusals,
  ...enMethods,
  ...enPages,
  ...enJoin,
  ...enBoard,
  ...enLive,
  ...enLiveLead,
  ...enPhone,
  ...enPhoto,
  ...enPictures,
  ...enAgenda,
  ...enClock,
  ...enSteps,
  ...enViews,
  ...enLiveReport,
  ...enLiveSteps,
  ...enFishbowl,
  ...enBowl,
  ...enMarket,
  ...enSure,
  ...enMap,
  ...enMapPhone,
  ...enTemplates,
  ...enVision,
  ...enIntention,
  ...enFair,
} as const;
