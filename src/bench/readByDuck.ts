import process from 'node:process';
import { DuckDBInstance } from '@duckdb/node-api';

/** The yardstick for raw files: a program that has DuckDB read one, or a part, into a table, and nothing else. */

const [, , file = '', condition = 'true'] = process.argv;
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const rows = `SELECT * FROM read_csv('${file.replaceAll("'", "''")}') WHERE ${condition}`;
await connection.run(`CREATE TABLE raw AS ${rows}`);
