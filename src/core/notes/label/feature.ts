/** Takes a feature as it is seen: its kind, and what it holds. Parts, since joining them costs more than weighing them. */
export type Take = (kind: string, first?: string, second?: string, third?: string) => void;

/** No kind, word or class holds a tab. */
const BETWEEN = "\t";

/** The name of a feature, by which weights are learnt. */
export function nameOf(kind: string, first?: string, second?: string, third?: string): string {
  return [kind, first, second, third].filter((part) => part !== undefined).join(BETWEEN);
}

/** The parts of a name. */
export function partsOf(name: string): string[] {
  return name.split(BETWEEN);
}

interface Node<T> {
  own: T | undefined;
  readonly next: Map<string, Node<T>>;
}

/** What is known of a feature, found part by part. */
export class FeatureIndex<T> {
  readonly #root: Node<T> = { own: undefined, next: new Map() };

  constructor(rows: Iterable<readonly [name: string, value: T]>) {
    for (const [name, value] of rows) {
      let node = this.#root;
      for (const part of partsOf(name)) {
        const next: Node<T> = node.next.get(part) ?? { own: undefined, next: new Map() };
        node.next.set(part, next);
        node = next;
      }
      node.own = value;
    }
  }

  find(kind: string, first?: string, second?: string, third?: string): T | undefined {
    let node = this.#root.next.get(kind);
    if (first !== undefined) {
      node = node?.next.get(first);
    }
    if (second !== undefined) {
      node = node?.next.get(second);
    }
    return (third === undefined ? node : node?.next.get(third))?.own;
  }
}
