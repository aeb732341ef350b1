import { onEvent } from './state.ts';

/** How far the telling has come, while it goes on. */
class DeskProgress extends HTMLElement {
  connectedCallback(): void {
    this.setAttribute('role', 'status');
    onEvent((event) => {
      if (event.kind !== 'progress') return;
      const { told, of } = event;
      this.textContent = told < of ? `Writing editions: ${told} of ${of}` : '';
    });
  }
}

customElements.define('desk-progress', DeskProgress);
