import type { Graph } from "../model/graph";
import { kindColour, traceShape } from "../picture/draw";
import { h } from "./dom";

const Styles = [
  ["stated", "M2 6H38", ""], ["inferred", "M2 6H38", "7 4"], ["derived by rule", "M2 10Q20 -4 38 10", "1.5 4"],
] as const;

/** What lines and shapes mean. */
export function legend(graph: Graph): HTMLElement {
  const kinds = graph.kinds.filter(kind => !kind.abstract && kind.nodeEnd > kind.first).slice(0, 24);
  return h("div", { class: "legend" },
    h("ul", { "aria-label": "Lines" }, Styles.map(([name, path, dash]) => h("li", null, lineIcon(path, dash), ` ${name}`))),
    kinds.length > 0 && h("ul", { "aria-label": "Shapes" }, kinds.map(kind => h("li", null, shapeIcon(kind.index), ` ${kind.label}`))));
}

function lineIcon(path: string, dash: string): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const icon = document.createElementNS(space, "svg");
  icon.setAttribute("width", "40");
  icon.setAttribute("height", "12");
  icon.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(space, "path");
  for (const [name, value] of [["d", path], ["fill", "none"], ["stroke", "currentColor"], ["stroke-width", "1.6"],
    ["stroke-dasharray", dash]] as const) if (value !== "") line.setAttribute(name, value);
  icon.append(line);
  return icon;
}

function shapeIcon(kind: number): HTMLElement {
  const canvas = h("canvas", { width: 28, height: 28, "aria-hidden": "true", class: "shape" });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paint = (): void => {
    const context = canvas.getContext("2d")!;
    context.clearRect(0, 0, 28, 28);
    context.fillStyle = kindColour(kind, dark.matches);
    context.beginPath();
    traceShape(context, kind, 14, 14, 10);
    context.fill();
  };
  paint();
  dark.addEventListener("change", paint);
  return canvas;
}
