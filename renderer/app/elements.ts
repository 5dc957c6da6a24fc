/** Elements of the page, found by their ids or made with their words. */

export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} called ${id}`);
  return found;
}

export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  facts: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), facts);
  element.append(...children);
  return element;
}

/** Pictures in memory are given an address of their own; it is given back once the picture shows. */
export function pictureFrom(bytes: Uint8Array, type: string, alternative: string): HTMLImageElement {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const picture = made("img", { alt: alternative, src: address });
  picture.addEventListener("load", () => URL.revokeObjectURL(address), { once: true });
  return picture;
}
