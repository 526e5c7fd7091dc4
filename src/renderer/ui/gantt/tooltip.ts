/** The words beside the pointer: what a bar is, or what a hand is about to make of it. */
export function createTooltip(parent: HTMLElement) {
  const element = document.createElement('div');
  element.className = 'gantt-tooltip';
  element.hidden = true;
  element.setAttribute('aria-hidden', 'true');
  parent.append(element);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const place = (at: { x: number; y: number }) => {
    const { width, height } = element.getBoundingClientRect();
    const left = Math.min(at.x + 14, window.innerWidth - width - 8);
    const top = at.y + 20 + height > window.innerHeight ? at.y - height - 12 : at.y + 18;
    element.style.left = `${Math.max(8, left)}px`;
    element.style.top = `${top}px`;
  };
  const show = (lines: readonly string[], at: { x: number; y: number }) => {
    clearTimeout(timer);
    element.replaceChildren(
      ...lines.map((line) => {
        const block = document.createElement('div');
        block.textContent = line;
        return block;
      }),
    );
    element.hidden = false;
    place(at);
  };
  const hide = () => {
    clearTimeout(timer);
    element.hidden = true;
  };
  return {
    show,
    /** Once the pointer rests. */
    showSoon(lines: readonly string[], at: { x: number; y: number }) {
      hide();
      timer = setTimeout(() => show(lines, at), 400);
    },
    hide,
    remove() {
      clearTimeout(timer);
      element.remove();
    },
  };
}
