type Child = Node | string | null;

/** An element with attributes and children; a child that is null is left out. */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A button that has something done, for which its key may be pressed as well. @param key '' for none */
export function doing(
  label: string,
  key: string,
  detail: Readonly<Record<string, unknown>>,
): HTMLButtonElement {
  const button = made('button', { type: 'button', ...(key !== '' && { 'data-key': key }) }, label);
  button.addEventListener('click', () => doFrom(button, detail));
  return button;
}

/** Announces what a reporter wants done. */
export function doFrom(element: Element, detail: Readonly<Record<string, unknown>>): void {
  element.dispatchEvent(new CustomEvent('desk-do', { bubbles: true, detail }));
}

/** `1 edition`, `1,200 editions`. */
export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;
}
