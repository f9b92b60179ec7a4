/** The place of a picture in; from then on a wheel zooms in it only for whoever is at it, and else moves the page, as everywhere. */

/** Returns how to stop it. */
export function wheelOnPurpose(container: HTMLElement): () => void {
  const take = () => container.focus({ preventScroll: true });
  const pass = (event: WheelEvent) => {
    // Two fingers that spread on a touchpad come as a wheel with Ctrl.
    const isMeant = event.ctrlKey || event.metaKey || document.activeElement === container;
    if (!isMeant) event.stopPropagation();
  };
  container.addEventListener("mousedown", take, { capture: true });
  container.addEventListener("wheel", pass, { capture: true });
  return () => {
    container.removeEventListener("mousedown", take, { capture: true });
    container.removeEventListener("wheel", pass, { capture: true });
  };
}
