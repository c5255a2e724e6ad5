import { removeEverything } from "../../sheets/cleanup.ts";
import { putInputsBack } from "../../sheets/report/put-back.ts";
import type { Call } from "../call.ts";
import { writeSettingsSheet } from "./settings-sheet.ts";

/** Calls about what the file keeps, see `SettingsCalls`. */
export const SETTINGS_CALLS = {
  reads: {
    longIds: (_: object, call: Call) => ({ keepLongIds: call.settings.now().keepLongIds }),
  },
  writes: {
    settingsSheet: (_: object, { language }: Call) => writeSettingsSheet(language),
    putInputsBack: (_: object, { language }: Call) => putInputsBack(language),
    removeAll: (_: object, { language }: Call) => removeEverything(language),
  },
};
