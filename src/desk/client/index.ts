/** The custom elements of the desk. Each view is a file of its own. */

class DeskOverview extends HTMLElement {
  connectedCallback(): void {
    this.textContent = 'The desk.';
  }
}

customElements.define('desk-overview', DeskOverview);
