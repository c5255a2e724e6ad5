/** o-spreadsheet, with what it needs of its host set up first. */
import "./setup.ts";

export {
  CompiledFormula,
  CorePlugin,
  CoreViewPlugin,
  LocalTransportService,
  Model,
  coreTypes,
  helpers,
  invalidateEvaluationCommands,
  isCoreCommand,
  load,
  registries,
} from "@odoo/o-spreadsheet";
