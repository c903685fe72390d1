/**
 * Every limit that a person can meet, in one table. Units are in the names.
 */
export const LIMITS = {
  nameChars: 80,
  groupChars: 80,
  titleChars: 120,
  /** The question of a round of silent writing: a horizon in senses takes a few lines. */
  questionChars: 500,
  textChars: 4_000,
  fieldChars: 2_000,
  groups: 200,
  linkTypes: 5,
  labelChars: 60,
  /** Templates that a template file lays out. */
  templates: 40,
  budgetMinutes: 14_400,
  steps: 100,
  stepMinutes: 600,
  scriptChars: 4_000,
  timerSeconds: 24 * 60 * 60,
  /** A private note is one idea; the interface asks for 140 characters and takes what a slow typist pastes. */
  privateNoteChars: 1_000,
  notesPerPerson: 50,
  /** Private notes that become one. */
  joinedNotes: 20,
  /** Turns, visits or offers that the record of one talk or market keeps. */
  heldEntries: 10_000,
  /** Moves that the history of a board keeps, and of one card; one with a reason goes last. */
  mapMoves: 1_000,
  movesPerCard: 30,
  mapSettled: 200,
  /** Cards on which people say where they would put them, at once; the one asked longest ago goes first. */
  mapQuestions: 1_000,
  chairs: 12,
  /** Talks on one board, those that are over included. */
  bowls: 60,
  /** Turns of one talk: at a minute each more than eight hours. */
  turns: 500,
  questionsPerPerson: 10,
  rounds: 20,
  stalls: 60,
  stallVisitors: 1_000,
  markets: 50,
  topics: 200,
  topicsPerPerson: 20,
  /** Offers and needs together. */
  entriesPerPerson: 50,
  /** Matches in which one offer or need stands. */
  matchesPerEntry: 20,
  polls: 200,
  /** Versions of the sentence of one board. */
  statements: 200,
  /** Languages that one version is put into. */
  translations: 40,
  /** Drafts that one person begins: one for each group and template. */
  draftsPerPerson: 20,
  /** Wordings that are kept of one group's draft. */
  draftVersions: 100,
  pollItems: 200,
  /** Answered commands a room remembers, so that one sent again after a lost answer is not taken twice. */
  rememberedCommands: 2_000,
  representedBy: 100,
  /** Cards that one field of another card names. */
  namedCards: 100,
  /** Largest frame that is taken: an import of thousands of cards written offline fits. */
  frameBytes: 8 * 1024 * 1024,
  bodyBytes: 16 * 1024 * 1024,
  awarenessBytes: 4_096,
  sessionFrameChars: 64_000,
  coordinate: 10_000_000,
  drawingBytes: 256_000,
  /** One picture as it is sent; our client makes them far smaller. */
  assetBytes: 4 * 1024 * 1024,
  /** Longest side of a picture in pixels: what it takes when it is shown does not depend on its bytes. */
  assetSide: 4_096,
  /** All pictures of a board. */
  boardAssetBytes: 200 * 1024 * 1024,
  /** Pictures that go along in an export; with the rest the file still fits an import. */
  exportedAssetBytes: 8 * 1024 * 1024,
  pastedNotes: 200,
  /** Open at once; a device on a bad line leaves some behind that the server does not know to be dead yet. */
  connectionsPerPerson: 32,
} as const;
