import type { DeskEvent } from '../desk.ts';

/** What is open and selected; in the address too, so that a reload keeps it. */
export interface Selection {
  readonly story: string;
  /** The area's slug, or `national`. */
  readonly edition: string;
  /** Index in `told.passages` of the edition's newest telling that could be rendered. */
  readonly passage: number | null;
  /** Id of the figure's row in "How we know": `known-3`, `claim-1`. */
  readonly figure: string | null;
  /** '' for none. */
  readonly tab: string;
}

type Listener<T> = (value: T) => void;

const home = `${document.body.dataset['base'] ?? '/'}desk/`;
const listeners = new Set<Listener<Selection>>();
let now = selectionIn(new URL(location.href));

export const state = {
  get: (): Selection => now,
  /** What was selected in one edition is none of another. */
  set(part: Partial<Selection>): void {
    const isOther = part.edition !== undefined && part.edition !== now.edition;
    const next = { ...now, ...(isOther && { passage: null, figure: null }), ...part };
    if (sameSelection(next, now)) return;
    history[isOther ? 'pushState' : 'replaceState'](null, '', addressOf(next));
    become(next);
  },
  /** @returns how to stop listening */
  listen(listener: Listener<Selection>): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

addEventListener('popstate', () => become(selectionIn(new URL(location.href))));

/** @throws {Error} with the server's words */
export function ask<T>(path: string): Promise<T> {
  return answered(fetch(`${home}api/${path}`));
}

/** @throws {Refused} with the server's words */
export function tell<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  return answered(fetch(`${home}api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** Hands over a file. @throws {Refused} with the server's words */
export function put<T>(path: string, file: Blob): Promise<T> {
  return answered(fetch(`${home}api/${path}`, { method: 'PUT', body: file }));
}

/** A question that the server did not answer as asked. */
export class Refused extends Error {
  readonly status: number;
  readonly answer: unknown;

  constructor(message: string, status: number, answer: unknown) {
    super(message);
    this.status = status;
    this.answer = answer;
  }
}

const hearers = new Set<Listener<DeskEvent>>();
let source: EventSource | null = null;

/** Hears all events of the desk from one stream. @returns how to stop */
export function onEvent(hearer: Listener<DeskEvent>): () => void {
  hearers.add(hearer);
  source ??= connect();
  return () => hearers.delete(hearer);
}

const watchers = new Set<Listener<boolean>>();
let isConnected = true;

/** Hears when the server stops answering, and when it answers again. @returns how to stop */
export function onConnection(watcher: Listener<boolean>): () => void {
  watchers.add(watcher);
  source ??= connect();
  return () => watchers.delete(watcher);
}

function nowConnected(is: boolean): void {
  if (is === isConnected) return;
  isConnected = is;
  for (const watcher of watchers) watcher(is);
}

/** In ms. */
const RETRY = 2000;

/** The server tells the edition first that the stream names. */
function connect(): EventSource {
  const { story, edition } = now;
  const opened = new EventSource(`${home}api/events/?${new URLSearchParams({ story, edition })}`);
  opened.addEventListener('open', () => nowConnected(true));
  opened.addEventListener('error', () => {
    nowConnected(false);
    // Browsers try again by themselves unless they were answered something else.
    if (opened.readyState !== EventSource.CLOSED) return;
    setTimeout(() => {
      if (source === opened) source = connect();
    }, RETRY);
  });
  opened.addEventListener('message', ({ data }) => {
    const event: DeskEvent = JSON.parse(data);
    for (const hearer of hearers) hearer(event);
  });
  return opened;
}

function become(next: Selection): void {
  const isOther = next.edition !== now.edition;
  now = next;
  if (isOther && source) {
    source.close();
    source = connect();
  }
  for (const listener of listeners) listener(now);
}

/** Where the address names no edition, the page's frame does. */
function selectionIn({ pathname, searchParams }: URL): Selection {
  const passage = searchParams.get('passage');
  const frame = document.querySelector('desk-story');
  return {
    story:
      frame?.getAttribute('story') ?? decodeURIComponent(pathname.slice(home.length).split('/')[0] ?? ''),
    edition: searchParams.get('edition') ?? frame?.getAttribute('edition') ?? '',
    passage: passage === null ? null : Number(passage),
    figure: searchParams.get('figure'),
    tab: searchParams.get('tab') ?? '',
  };
}

function addressOf({ edition, passage, figure, tab }: Selection): string {
  const query = new URLSearchParams({ edition });
  if (passage !== null) query.set('passage', String(passage));
  if (figure !== null) query.set('figure', figure);
  if (tab !== '') query.set('tab', tab);
  return `?${query}`;
}

function sameSelection(a: Selection, b: Selection): boolean {
  return addressOf(a) === addressOf(b);
}

async function answered<T>(asked: Promise<Response>): Promise<T> {
  const response = await asked;
  const answer = await response.json();
  if (response.ok) return answer;
  throw new Refused(answer?.error ?? response.statusText, response.status, answer);
}
