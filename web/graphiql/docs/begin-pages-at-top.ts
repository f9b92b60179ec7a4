/** GraphiQL's container in; from then on a link in the documentation leads to the top of its page, which GraphiQL leaves where the last one was. */
export function beginPagesAtTop(container: HTMLElement): void {
  container.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || !target.closest(".graphiql-doc-explorer-content :is(a, .connection)")) return;
    const sidebar = target.closest(".graphiql-plugin");
    requestAnimationFrame(() => sidebar?.scrollTo({ top: 0 }));
  });
}
