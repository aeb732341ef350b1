import { Desk } from '../desk/desk.ts';
import { copyNewsroom, type NewsroomName } from './newsroomCopy.ts';

/** A desk over a copy of a newsroom. */
export function deskOf(name: NewsroomName): Desk {
  const desk = new Desk(copyNewsroom(name), () => '2024-05-01');
  desk.readAll();
  return desk;
}

/** Tells all editions of a story now, and not in the background. */
export function tellAll(desk: Desk, story: string): void {
  for (const edition of desk.story(story)?.editions.keys() ?? []) desk.edition(story, edition);
}
