/** BigQueryから, as a file of its own (`warehouse.html`): few shops have a warehouse, and its SQL weighs as much as the page. */
export { Warehouse } from "./view/panel.tsx";
