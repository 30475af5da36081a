import { Modalities } from "../model/graph";
import { DefaultModalities, noFilter, type Filter } from "../model/filter";
import { isSingleDate } from "../model/dates";
import { Directions, type Direction } from "../model/paths";

export type Place =
  | { at: "start" }
  | { at: "entity"; key: string }
  | { at: "path"; from: string; to: string; direction: Direction }
  | { at: "between"; one: string; other: string }
  | { at: "kind"; name: string }
  | { at: "find"; text: string }
  | { at: "contradictions" }
  | { at: "unknown"; text: string };

/** What the address says: what is looked at, through which filter, and how much of the graph the picture has. */
export interface State { place: Place; filter: Filter; whole: boolean; problem: string }

/** Reads the part of an address after `#`. What it does not understand is a problem that the page shows. */
export function readState(hash: string): State {
  const state: State = { place: { at: "start" }, filter: noFilter(), whole: false, problem: "" };
  for (const part of hash.replace(/^#/, "").split("&").filter(part => part !== "")) {
    const [name = "", ...rest] = part.split("=");
    const values = rest.join("=").split(",").map(decode);
    readPart(state, name, values);
  }

  return state;
}

function readPart(state: State, name: string, values: string[]): void {
  const [first = "", second = ""] = values;
  const listed = values.filter(value => value !== "");
  switch (name) {
    case "entity": state.place = { at: "entity", key: first }; break;
    case "path": state.place = { at: "path", from: first, to: second, direction: "forward" }; break;
    case "between": state.place = { at: "between", one: first, other: second }; break;
    case "kind": state.place = { at: "kind", name: first }; break;
    case "find": state.place = { at: "find", text: values.join(",") }; break;
    case "contradictions": state.place = { at: "contradictions" }; break;
    case "direction":
      if (state.place.at === "path" && Directions.includes(first as Direction)) state.place.direction = first as Direction;
      else state.problem = `There is no direction “${first}” of a path. The directions are ${Directions.join(", ")}.`;
      break;
    case "picture": state.whole = first === "whole"; break;
    case "hide-kinds": state.filter.kinds = listed; break;
    case "hide-relations": state.filter.relations = listed; break;
    case "sources": state.filter.sources = listed; break;
    case "modalities": readModalities(state, listed); break;
    case "as-of":
    case "possibly-as-of":
      if (!isSingleDate(first)) state.problem = `“${first}” is not a date such as 2024, 2024-06 or 2024-06-15.`;
      else [state.filter.date, state.filter.possibly] = [first, name !== "as-of"];
      break;
    default: state.place = { at: "unknown", text: name };
  }
}

function readModalities(state: State, names: string[]): void {
  const numbers = names.map(name => Modalities.indexOf(name as (typeof Modalities)[number]));
  if (numbers.includes(-1)) {
    const unknown = names[numbers.indexOf(-1)];
    state.problem = `There is no modality “${unknown}”. The modalities are ${Modalities.join(", ")}.`;
  }

  state.filter.modalities = numbers.filter(number => number >= 0);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const encode = (texts: readonly string[]): string => texts.map(encodeURIComponent).join(",");

/** The address of a place, with the filter that is in use. */
export function writeState(place: Place, filter: Filter, whole = false): string {
  const parts: string[] = [];
  switch (place.at) {
    case "entity": parts.push(`entity=${encode([place.key])}`); break;
    case "path":
      parts.push(`path=${encode([place.from, place.to])}`);
      if (place.direction !== "forward") parts.push(`direction=${place.direction}`);
      break;
    case "between": parts.push(`between=${encode([place.one, place.other])}`); break;
    case "kind": parts.push(`kind=${encode([place.name])}`); break;
    case "find": parts.push(`find=${encode([place.text])}`); break;
    case "contradictions": parts.push("contradictions"); break;
    default:
  }

  if (whole) parts.push("picture=whole");
  if (filter.kinds.length) parts.push(`hide-kinds=${encode(filter.kinds)}`);
  if (filter.relations.length) parts.push(`hide-relations=${encode(filter.relations)}`);
  if (filter.sources.length) parts.push(`sources=${encode(filter.sources)}`);
  if (filter.modalities.join() !== DefaultModalities.join())
    parts.push(`modalities=${encode(filter.modalities.map(m => Modalities[m]!))}`);
  if (filter.date) parts.push(`${filter.possibly ? "possibly-as-of" : "as-of"}=${encode([filter.date])}`);
  return "#" + parts.join("&");
}
