import { arrange, type LayoutTask } from "./forces";

const Interval = 400;

self.onmessage = (event: MessageEvent<LayoutTask>) => {
  let last = performance.now();
  for (const result of arrange(event.data)) {
    if (!result.done && performance.now() - last < Interval) continue;
    last = performance.now();
    self.postMessage(result);
  }
};
