import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";

const FewLoners = 20;
const Spacing = 30;

/** What a layout needs: how many nodes there are, and the ends of each line, two numbers for each. */
export interface LayoutTask { id: number; count: number; ends: Int32Array }

/** Two numbers for each node, and whether these are the last ones. */
export interface LayoutResult { id: number; positions: Float32Array; done: boolean }

/**
 * Arranges a graph by forces, step by step. Nothing is random: the nodes begin on a spiral, in the order in which a search over the
 * lines comes to them, so the same graph always gets the same picture.
 */
export function* arrange(task: LayoutTask): Generator<LayoutResult> {
  const { id, count, ends } = task;
  const nodes: SimulationNodeDatum[] = Array.from({ length: count }, () => ({}));
  const order = searchOrder(count, ends);
  const degrees = new Int32Array(count);
  for (const end of ends) degrees[end]!++;
  const loners = nodes.filter((_, place) => degrees[place] === 0);
  // Many entities without a line would be a wide ring around all others: they get rows below them instead.
  const apart = new Set(loners.length > FewLoners ? loners : []);
  const links = Array.from({ length: ends.length / 2 }, (_, i) => ({ source: nodes[ends[2 * i]!]!, target: nodes[ends[2 * i + 1]!]! }));
  const isSmall = count <= 400;
  const simulation = forceSimulation(order.map(place => nodes[place]!).filter(node => !apart.has(node)))
    .force("links", forceLink(links).distance(isSmall ? 90 : count <= 4000 ? 60 : 40))
    .force("charge", forceManyBody().strength(isSmall ? -420 : count <= 4000 ? -150 : -60).theta(isSmall ? 0.9 : 1.2).distanceMax(isSmall ? 900 : 1500))
    .force("x", forceX().strength(isSmall ? 0.05 : 0.03))
    .force("y", forceY().strength(isSmall ? 0.08 : 0.03))
    .stop();
  if (isSmall) simulation.force("apart", forceCollide(26));
  const ticks = count <= 1000 ? 300 : count <= 4000 ? 200 : 80;
  simulation.alphaDecay(1 - 0.001 ** (1 / ticks));
  for (let tick = 1; tick <= ticks; tick++) {
    simulation.tick();
    placeBelow([...apart], simulation.nodes());
    if (tick === ticks || !isSmall) yield { id, positions: Float32Array.from(nodes.flatMap(n => [n.x!, n.y!])), done: tick === ticks };
  }
}

function placeBelow(loners: SimulationNodeDatum[], others: SimulationNodeDatum[]): void {
  if (loners.length === 0) return;
  const xs = others.map(node => node.x!);
  const [left, right] = [xs.reduce((a, b) => Math.min(a, b), 0), xs.reduce((a, b) => Math.max(a, b), 0)];
  const top = others.reduce((most, node) => Math.max(most, node.y!), 0) + 2 * Spacing;
  const columns = Math.max(Math.floor((right - left) / Spacing), Math.ceil(Math.sqrt(2 * loners.length)));
  const start = (left + right) / 2 - (Math.min(columns, loners.length) - 1) * Spacing / 2;
  loners.forEach((node, i) => {
    node.x = start + (i % columns) * Spacing;
    node.y = top + Math.floor(i / columns) * Spacing;
  });
}

/** Breadth first from the nodes with most lines, so that neighbours begin near each other. */
function searchOrder(count: number, ends: Int32Array): number[] {
  const near: number[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < ends.length; i += 2) {
    near[ends[i]!]!.push(ends[i + 1]!);
    near[ends[i + 1]!]!.push(ends[i]!);
  }

  const roots = near.map((_, place) => place).sort((a, b) => near[b]!.length - near[a]!.length || a - b);
  const seen = new Uint8Array(count);
  const order: number[] = [];
  for (const root of roots) {
    if (seen[root]) continue;
    seen[root] = 1;
    order.push(root);
    for (let at = order.length - 1; at < order.length; at++)
      for (const next of near[order[at]!]!)
        if (!seen[next]) {
          seen[next] = 1;
          order.push(next);
        }
  }

  return order;
}
