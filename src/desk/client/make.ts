type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** An element with its attributes and what is in it; `true` is an attribute without a value, `false` or null is none; a child that is null neither. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== false && value !== null) made.setAttribute(key, value === true ? '' : String(value));
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** @param rows of which the first cell is the head */
export function tableOf(
  heads: readonly string[],
  rows: readonly (readonly (Node | string)[])[],
): HTMLTableElement {
  const head = make('tr', {}, ...heads.map((name) => make('th', { scope: 'col' }, name)));
  const body = rows.map(([first = '', ...rest]) =>
    make('tr', {}, make('th', { scope: 'row' }, first), ...rest.map((cell) => make('td', {}, cell))),
  );
  return make('table', { class: 'desk-table' }, make('thead', {}, head), make('tbody', {}, ...body));
}
