import { XmlDocument, XmlElement, XmlParseError } from "libxml2-wasm";

/** An element as rules look at it: names with the prefix as written, which some LMSs read literally. */
export interface XmlTree {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlTree[];
  /** Text of the element and all in it. */
  readonly text: string;
  readonly line: number;
}

/** Why a file cannot be read as XML. */
export interface XmlFault {
  readonly line: number;
  readonly detail: string;
}

function tree(node: XmlElement): XmlTree {
  const children: XmlTree[] = [];
  for (let child = node.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlElement) children.push(tree(child));
  }
  const attributes = node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value] as const);
  return {
    name: node.prefix ? `${node.prefix}:${node.name}` : node.name,
    namespace: node.namespaceUri,
    attributes: new Map(attributes),
    children,
    text: node.content.trim(),
    line: node.line,
  };
}

/** Hands the parsed document to `use`, and frees it; a fault where it is no well-formed XML. */
export function withXml<Result>(bytes: Uint8Array, use: (root: XmlTree, document: XmlDocument) => Result): Result | XmlFault {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes);
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    const [first] = error.details;
    return { line: first?.line ?? 1, detail: (first?.message ?? error.message).trim() };
  }
  try {
    return use(tree(document.root), document);
  } finally {
    document.dispose();
  }
}

/** The element and everything below it, in document order. */
export function* descendants(element: XmlTree): Generator<XmlTree> {
  yield element;
  for (const child of element.children) yield* descendants(child);
}

export function child(element: XmlTree | undefined, name: string): XmlTree | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

export function childrenNamed(element: XmlTree | undefined, name: string): readonly XmlTree[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}
