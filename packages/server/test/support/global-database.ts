import { fileURLToPath } from 'node:url';
import { type Database, DatasetError, formatIssue, loadDataset, migrate } from '@hasila/schema';
import { EMPTY_TEMPLATE, LOADED_TEMPLATE } from '@hasila/schema/testing';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startThrowAwayDatabase } from '../../src/embedded-database/embedded-database.js';
import { migrationsFolder } from '../../src/paths.js';

const dataset = fileURLToPath(new URL('../../../../dataset', import.meta.url));

/**
 * One PostgreSQL for the whole run: the embedded one, or the one of HASILA_TEST_DATABASE_URL. It gets two databases
 * that every test file copies from: one with the tables alone, one with the dataset loaded.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['HASILA_TEST_DATABASE_URL'];
  const server =
    given === undefined ? await startThrowAwayDatabase() : { url: given, stop: async () => undefined };
  try {
    await make(server.url, EMPTY_TEMPLATE, 'template0', (db) => migrate(db, migrationsFolder));
    await make(server.url, LOADED_TEMPLATE, EMPTY_TEMPLATE, async (db) => {
      project.provide('datasetMistakes', await mistakesOf(loadDataset(db, dataset)));
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('databaseUrl', server.url);
  return server.stop;
}

/** A dataset with mistakes must not hide what the tests that do without it say: it fails those that open it. */
async function mistakesOf(load: Promise<unknown>): Promise<readonly string[]> {
  try {
    await load;
    return [];
  } catch (error) {
    if (error instanceof DatasetError) return error.issues.map(formatIssue);
    throw error;
  }
}

/** PostgreSQL copies only a database that nobody is connected to, so each connection ends before the next step. */
async function make(
  url: string,
  name: string,
  from: string,
  fill: (db: Database) => Promise<unknown>,
): Promise<void> {
  const admin = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await admin`drop database if exists ${admin(name)} with (force)`;
    await admin`create database ${admin(name)} template ${admin(from)}`;
  } finally {
    await admin.end();
  }
  const target = new URL(url);
  target.pathname = `/${name}`;
  const sql = postgres(target.href, { max: 2, onnotice: () => undefined });
  try {
    await fill(drizzle(sql));
  } finally {
    await sql.end();
  }
}
