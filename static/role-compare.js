import init, { mount } from './wasm/role-compare.js';
await init();
class RoleCompareElement extends HTMLElement {
  connectedCallback() {
    const root = document.createElement('div');
    this.attachShadow({ mode: 'open' }).append(root);
    mount(root);
    this.toggleAttribute('data-ready', true);
  }
}
customElements.define('role-compare', RoleCompareElement);
