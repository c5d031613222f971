import type { Page } from 'playwright-core';

/** Every layout shift of a page since it was opened: how much, and what moved. */
export function layoutShifts(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            readonly value: number;
            readonly sources: readonly { readonly node: Node | null }[];
          })[]) {
            const moved = entry.sources.map(({ node }) => node?.nodeName.toLowerCase() ?? '?');
            seen.push(`${entry.value.toFixed(4)} ${moved.join(' ')}`);
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(seen), 50);
      }),
  );
}
