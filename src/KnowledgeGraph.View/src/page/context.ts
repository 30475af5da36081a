import { Column } from "../image/columns";
import type { View } from "../model/filter";
import type { Graph } from "../model/graph";
import type { Rules } from "../model/rules";
import type { Search } from "../model/search";
import { bdi, h } from "./dom";
import { writeState, type Place, type State } from "./state";

/** What every part of the page is given: the graph as the filter shows it, and where the page is. */
export interface Context { graph: Graph; view: View; rules: Rules; search: Search; state: State }

export function href(context: Context, place: Place, whole = context.state.whole): string {
  return writeState(place, context.state.filter, whole);
}

/** The name of an entity, which leads to it. */
export function nodeLink(context: Context, node: number): HTMLElement {
  const { graph } = context;
  const isOld = graph.isDeprecated(node);
  return h("a", { href: href(context, { at: "entity", key: graph.key(node) }), class: isOld ? "deprecated" : undefined },
    bdi(graph.label(node), 120), isOld && " (deprecated)");
}

export function kindLabel(graph: Graph, node: number): string {
  return graph.kinds[graph.kindOf[node]!]!.label;
}

/** The title of a source, or else its document or key. */
export function sourceTitle(graph: Graph, source: number): string {
  return graph.text(Column.SourceTitle, source) || graph.text(Column.SourceDocument, source) || graph.sourceKey(source);
}
