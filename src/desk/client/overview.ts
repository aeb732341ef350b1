class DeskOverview extends HTMLElement {
  connectedCallback(): void {
    this.textContent = 'The desk.';
  }
}

customElements.define('desk-overview', DeskOverview);
