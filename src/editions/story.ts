import { z } from 'zod';
import type { YamlPath } from '../faults/place.ts';
import type { Publishes } from '../ledger/publishes.ts';
import type { Area } from '../newsroom/area.ts';
import { SLUG, SLUG_FORM } from '../newsroom/slug.ts';
import type { PictureFolder } from '../pictures/pictureFolder.ts';
import { type Attested, attestedSchema } from '../prose/attested.ts';
import type { References } from '../prose/expression.ts';
import type { Template } from '../prose/liquid.ts';
import { pictureSchema } from '../prose/pictureBlock.ts';
import type { Place } from '../prose/rendering.ts';
import type { Column } from '../tables/column.ts';
import { type Period, parsePeriod } from '../tables/period.ts';
import type { Table } from '../tables/table.ts';
import type { Approvals } from '../wordings/approvals.ts';

const columnName = z.string().regex(/^[a-z0-9-]+\.[a-z0-9_]+$/, 'a column, written table.column');
const isoDate = z.iso.date();

const extent = {
  /** `nation`, or the slug, name or code of an area; the edition's own area where none is named. */
  area: z.string().min(1).optional(),
  /** Sets the edition's area among those alike in a column of areas.csv, or its neighbours; all of its kind, else. */
  among: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, 'a column of areas.csv')
    .optional(),
  /** Fixes the figure to one period; all periods where none is named. */
  period: z
    .string()
    .refine((id) => parsePeriod(id) !== null, 'a period such as 2023, 2024-Q1, FY2023-24 or YE2024-09')
    .optional(),
};

const figureSchema = z.union([
  columnName,
  z.strictObject({ column: columnName, ...extent }),
  /** All columns of a table, each by its own name: `survey.ever_all`. */
  z.strictObject({ table: z.string().regex(/^[a-z0-9-]+$/, 'the name of a table'), ...extent }),
]);

/** Slugs of the editions concerned; all when omitted. */
const slugs = z.array(z.string().min(1)).min(1).optional();

/** Something new in a story that was published before. */
const updateSchema = z.strictObject({ date: isoDate, what: z.string().min(1), areas: slugs });

/** A correction: what stood there, and what is right. */
const correctionSchema = z
  .strictObject({
    date: isoDate,
    was: z.string().min(1),
    is: z.string().min(1),
    /** Where it stood: `in the headline`. */
    where: z.string().min(1).optional(),
    /** Id of the chart that showed it, and its release: those who embed it pinned are told. */
    chart: z.string().regex(SLUG, SLUG_FORM).optional(),
    release: isoDate.optional(),
    areas: slugs,
  })
  .refine(({ chart, release }) => (chart === undefined) === (release === undefined), {
    message: 'chart and release, the date of the figures that were wrong, or neither',
  });

/** Replaces the area's slug in the URLs of the national edition. */
export const NATIONAL_SLUG = 'national';

/** Front matter of `story.md`. */
export const storySchema = z.strictObject({
  headline: z.string().min(1),
  standfirst: z.string().min(1),
  /** For search engines; defaults to the standfirst. */
  description: z.string().min(1).optional(),
  byline: z.string().min(1).optional(),
  /** The photo above the text. */
  picture: pictureSchema.optional(),
  published: isoDate,
  /** Names that its folder had before, oldest first: their addresses lead here. */
  formerly: z.array(z.string().regex(SLUG, SLUG_FORM)).default([]),
  /** Only the development server shows drafts. */
  draft: z.boolean().default(false),
  editions: z.strictObject({
    /** Kind of area: one edition for each area of this kind that the table covers. */
    areas: z.string().min(1),
    /** The table. */
    of: z.string().min(1),
  }),
  figures: z.record(
    z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]*$/, 'a name of letters and digits, such as cases'),
    figureSchema,
  ),
  attested: z.record(z.string(), attestedSchema).default({}),
  updates: z.array(updateSchema).default([]),
  corrections: z.array(correctionSchema).default([]),
});

export type StoryMeta = z.output<typeof storySchema>;
export type FigureSpec = z.output<typeof figureSchema>;

/** A figure's name in the story, and what it is bound to. */
export interface Binding {
  /** `cases`; `survey.ever_all` of a whole table. */
  readonly name: string;
  readonly table: Table;
  readonly column: Column;
  /** null for the edition's own area. */
  readonly area: Area | null;
  readonly period: Period | null;
  /** Column of `areas.csv` by which the area is set among others; null for all areas of the kind. */
  readonly among: string | null;
}

/** The photo above the text, before it is told for an area. */
export interface LeadPicture {
  readonly file: string;
  readonly alt: Template;
  readonly credit: string;
  readonly caption: Template | null;
  /** Of the file's name. */
  readonly place: Place;
}

/** A story, read and parsed once, to be told for each area. */
export interface Story {
  readonly slug: string;
  readonly file: string;
  readonly meta: StoryMeta;
  readonly headline: Template;
  readonly standfirst: Template;
  readonly description: Template | null;
  readonly body: Template;
  /** Charts and quotes in the text of the body, with their ids. */
  readonly given: Publishes['given'];
  readonly picture: LeadPicture | null;
  readonly pictures: PictureFolder;
  readonly bindings: readonly Binding[];
  readonly attested: readonly Attested[];
  /** The column behind each name, as wordings refer to it. */
  readonly references: References;
  /** Figures and attested claims whose declaration has a fault; what uses them can't be told. */
  readonly faulty?: ReadonlySet<string>;
  /** Approved wordings. */
  readonly approvals: Approvals;
  /** 1-based line of a part of the front matter. */
  readonly lineOf: (path: YamlPath) => number;
  /** Areas that have an edition, in the order of their names. */
  readonly areas: readonly Area[];
  /** Areas that an area is ranked among: all of the editions' kind. */
  readonly peers: readonly Area[];
}
