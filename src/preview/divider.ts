const [NARROWEST, WIDEST, STEP] = [320, 450, 10];

/** Lets the user set the width of the pane (320–450 px, what Word itself offers) with pointer and keyboard. */
export function startDivider(divider: HTMLElement, pane: HTMLElement): void {
  let width = 0;
  const set = (wanted: number): void => {
    width = Math.round(Math.min(Math.max(wanted, NARROWEST), WIDEST));
    pane.style.width = `${width}px`;
    divider.setAttribute('aria-valuenow', String(width));
  };
  divider.addEventListener('pointerdown', (event) => {
    divider.setPointerCapture(event.pointerId);
    document.body.classList.add('dragging');
    event.preventDefault();
  });
  divider.addEventListener('pointermove', (event) => {
    if (divider.hasPointerCapture(event.pointerId)) set(pane.getBoundingClientRect().right - event.clientX);
  });
  divider.addEventListener('lostpointercapture', () => document.body.classList.remove('dragging'));
  divider.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') set(width + STEP);
    else if (event.key === 'ArrowRight') set(width - STEP);
    else if (event.key === 'Home') set(NARROWEST);
    else if (event.key === 'End') set(WIDEST);
    else return;
    event.preventDefault();
  });
  set(380);
}
