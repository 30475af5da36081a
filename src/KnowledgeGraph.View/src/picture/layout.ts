import { arrange, type LayoutResult, type LayoutTask } from "./forces";
import type { Line, Scene } from "./scene";
import LayoutWorker from "./layout.worker?worker&inline";

const SmallEnough = 300;

/** Finds places for the nodes of scenes: small ones at once, others in a worker, which shows how far it is. */
export class Layout {
  private worker: Worker | null = null;
  private task = 0;
  private readonly kept = new WeakMap<Line[], Float32Array>();

  /** @param show Is given positions, and whether they are the last ones. */
  start(scene: Scene, width: number, height: number, show: (positions: Float32Array, done: boolean) => void): void {
    this.stop();
    if (scene.arrangement === "row") {
      show(inRows(scene.nodes.length, width, height), true);
      return;
    }

    const ends = Int32Array.from(scene.lines.flatMap(line => [line.from, line.to]));
    const known = this.kept.get(scene.lines);
    if (known) {
      show(known, true);
      return;
    }

    const task = { id: ++this.task, count: scene.nodes.length, ends };
    const take = (result: LayoutResult): void => {
      if (result.id !== this.task) return;
      if (result.done) this.kept.set(scene.lines, result.positions);
      show(result.positions, result.done);
    };
    if (scene.nodes.length <= SmallEnough) for (const result of arrange(task)) take(result);
    else this.startWorker(task, take);
  }

  stop(): void {
    this.task++;
    this.worker?.terminate();
    this.worker = null;
  }

  private startWorker(task: LayoutTask, take: (result: LayoutResult) => void): void {
    try {
      this.worker = new LayoutWorker();
      this.worker.onmessage = (event: MessageEvent<LayoutResult>) => take(event.data);
      this.worker.onerror = () => this.startHere(task, take);
      this.worker.postMessage(task);
    } catch {
      this.startHere(task, take);
    }
  }

  /** Without workers, one step at a time between what else the page does. */
  private startHere(task: LayoutTask, take: (result: LayoutResult) => void): void {
    const results = arrange(task);
    const next = (): void => {
      if (task.id !== this.task) return;
      const result = results.next();
      if (result.done) return;
      take(result.value);
      setTimeout(next);
    };
    next();
  }
}

/** A path: from left to right, and in several rows if it is long. */
function inRows(count: number, width: number, height: number): Float32Array {
  const perRow = Math.max(2, Math.min(count, Math.floor(width / 150), Math.ceil(Math.sqrt(count * width / height) * 1.5)));
  const positions = new Float32Array(2 * count);
  for (let i = 0; i < count; i++) {
    const row = Math.floor(i / perRow);
    const column = row % 2 === 0 ? i % perRow : perRow - 1 - (i % perRow);
    positions[2 * i] = column * 200;
    positions[2 * i + 1] = row * 150 + (column % 2) * 50;
  }

  return positions;
}
