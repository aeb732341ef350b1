import { Drop } from 'liquidjs';
import type { Area, Areas } from '../newsroom/area.ts';
import { isGrouping, NEIGHBOURS } from '../newsroom/areaGroup.ts';
import type { PlaceWords } from '../words/grammar.ts';
import { HELD, JudgementDrop, MissingDrop, unknownName } from './baseDrops.ts';

/** How an area is printed: its name, or a form of it that a sentence asks for. */
export type PlaceForm = 'name' | Exclude<keyof PlaceWords, 'articles'>;

export class AreaDrop extends Drop {
  readonly [HELD]: {
    readonly area: Area;
    readonly label: string;
    readonly form: PlaceForm;
    readonly areas: Areas | undefined;
  };

  /** @param areas in which its groups are looked up: `area.region` */
  constructor(area: Area, label: string, form: PlaceForm = 'name', areas?: Areas) {
    super();
    this[HELD] = { area, label, form, areas };
  }

  override liquidMethodMissing(key: string | number): unknown {
    const { area, label, areas } = this[HELD];
    const group = areas && groupDrop(area, String(key), areas);
    if (group) return group;
    const as = (form: PlaceForm) => new AreaDrop(area, `${label}.${key}`, form);
    const names: Record<string, () => unknown> = {
      name: () => as('name'),
      /** "in the West Marches". */
      in: () => as('in'),
      /** "the West Marches". */
      the: () => as('the'),
      /** "the West Marches’". */
      possessive: () => as('possessive'),
      slug: () => area.slug,
      code: () => area.code,
      kind: () => area.kind,
      available: () => new JudgementDrop({ truth: true, unknown: '', grounds: [] }, label),
      comparable: () => new JudgementDrop({ truth: area.comparable, unknown: '', grounds: [] }, label),
    };
    const get = Object.hasOwn(names, key) ? names[String(key)] : undefined;
    if (!get) throw unknownName(label, String(key), Object.keys(names));
    return get();
  }
}

/** `area.region`: a place where the region is one of the areas, else its name. */
function groupDrop(area: Area, by: string, areas: Areas): unknown {
  if (by === 'parent') {
    const parent = areas.byCode.get(area.parent ?? '');
    return parent ? new AreaDrop(parent, 'area.parent') : new MissingDrop('no parent', 'area.parent');
  }
  if (by === NEIGHBOURS || !isGrouping(areas, by)) return undefined;
  const name = area.groups?.[by];
  if (name === undefined) return new MissingDrop(`no ${by} for ${area.name}`, `area.${by}`);
  const found = areas.byName.get(name.toLowerCase());
  return found ? new AreaDrop(found, `area.${by}`) : new GroupDrop(name);
}

/** The name of a group that is no area. */
export class GroupDrop extends Drop {
  readonly [HELD]: { readonly name: string };

  constructor(name: string) {
    super();
    this[HELD] = { name };
  }

  override liquidMethodMissing(key: string | number): unknown {
    if (key === 'available') return new JudgementDrop({ truth: true, unknown: '', grounds: [] }, 'group');
    throw unknownName('the name of a group', String(key), ['available']);
  }
}
