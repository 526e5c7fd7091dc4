/** Rows in display order: each node, then its children unless it is collapsed. */
export function flattenTree<Node>(
  roots: readonly Node[],
  childrenOf: (node: Node) => readonly Node[],
  isCollapsed: (node: Node) => boolean,
): Node[] {
  const flat: Node[] = [];
  const visit = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      flat.push(node);
      const children = childrenOf(node);
      if (children.length > 0 && !isCollapsed(node)) visit(children);
    }
  };
  visit(roots);
  return flat;
}

/** The nodes without children under a node, in order; a subtotal is computed over them, never over subtotals. */
export function leavesOf<Node>(node: Node, childrenOf: (node: Node) => readonly Node[]): Node[] {
  const children = childrenOf(node);
  return children.length === 0 ? [node] : children.flatMap((child) => leavesOf(child, childrenOf));
}
