import { describe, expect, it } from 'vitest';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { crashTests } from '../test/crashTests.ts';
import { newsroomFolder } from '../test/newsroomCopy.ts';

describe('faults put into a story', () => {
  const stories = crashTests(newsroomAt(newsroomFolder('quarters')));
  it('are tried', () => expect(stories).toBe(1));
});
