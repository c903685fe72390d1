/**
 * Elements of a page that is there before React is: the way in. Pages that change while they are looked at are React's.
 */

type Name = keyof HTMLElementTagNameMap;

/** Attributes by their names in HTML; `true` stands for one without a value, what is false or undefined is left out. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes and children; an empty string is no child. */
export const element = <Tag extends Name>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  made.append(...children.filter((child) => child !== ''));
  return made;
};

/** A field under its label, as everywhere. */
export const labelled = (label: string, field: HTMLElement): HTMLLabelElement =>
  element('label', { class: 'field' }, element('span', {}, label), field);

/** A choice of values with their names, one of them chosen. */
export const choice = (options: readonly (readonly [value: string, name: string])[], chosen: string) =>
  element(
    'select',
    { class: 'input' },
    ...options.map(([value, name]) => element('option', { value, selected: value === chosen }, name)),
  );
