import { recover } from '../src/derive/journal.ts';
import { type Newsroom, newsroomFromEnvironment } from '../src/newsroom/newsroom.ts';

/** The newsroom that a command works on, once what a killed command left half-done is finished or undone. */
export function commandNewsroom(): Newsroom {
  const newsroom = newsroomFromEnvironment();
  const done = recover(newsroom);
  if (done !== null) console.error(done);
  return newsroom;
}
