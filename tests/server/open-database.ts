/**
 * Opens a store from a test, beside the server. Every handle is kept until the process ends: on Node 24 better-sqlite3 12
 * takes the process down when the collector frees one, closed or not.
 */
import SqliteDatabase from 'better-sqlite3';

const kept: SqliteDatabase.Database[] = [];

export const openDatabase = (file: string, options?: SqliteDatabase.Options): SqliteDatabase.Database => {
  const db = new SqliteDatabase(file, options);
  kept.push(db);
  return db;
};
