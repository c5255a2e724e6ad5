/** `PropertiesService`: small texts kept with the file and with the user. */
import { text } from "./arguments.ts";
import { Refusal, type Run } from "./run.ts";
import { strict } from "./strict.ts";

type Service = GoogleAppsScript.Properties.PropertiesService;
type Properties = GoogleAppsScript.Properties.Properties;

/** Bytes of one value, and of a whole store. */
const MOST_VALUE_BYTES = 9 * 1024;
const MOST_STORE_BYTES = 500 * 1024;

export class PropertiesServiceAdapter implements Pick<
  Service,
  "getDocumentProperties" | "getUserProperties"
> {
  private readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  getDocumentProperties(): Properties {
    const { documentProperties, storeFull } = this.run.file;
    return this.store(documentProperties, "Properties", storeFull);
  }

  getUserProperties(): Properties {
    // A viewer's own properties are theirs to write; the file's are not.
    return this.store(this.run.file.userProperties, "UserProperties");
  }

  private store(values: Map<string, string>, countedAs: string, full = false): Properties {
    const adapter = new PropertiesAdapter(values, full ? storeBytes(values) : MOST_STORE_BYTES);
    adapter.self = strict<Properties>(this.run, "Properties", adapter, countedAs);
    return adapter.self;
  }
}

export class PropertiesAdapter implements Pick<
  Properties,
  "getProperty" | "setProperty" | "setProperties" | "getProperties" | "deleteProperty"
> {
  self!: Properties;
  private readonly values: Map<string, string>;
  private readonly most: number;

  /** @param most what the store takes [bytes] */
  constructor(values: Map<string, string>, most: number) {
    this.values = values;
    this.most = most;
  }

  getProperty(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  setProperty(key: string, value: string): Properties {
    this.keep([[key, value]]);
    return this.self;
  }

  setProperties(properties: Record<string, string>, deleteAllOthers = false): Properties {
    if (deleteAllOthers) this.values.clear();
    this.keep(Object.entries(properties));
    return this.self;
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.values);
  }

  deleteProperty(key: string): Properties {
    this.values.delete(key);
    return this.self;
  }

  private keep(entries: readonly (readonly [string, unknown])[]): void {
    const next = new Map(this.values);
    for (const [key, value] of entries) {
      const kept = text(value, "Properties.setProperty");
      if (bytes(kept) > MOST_VALUE_BYTES) throw new Refusal("Argument too large: value");
      next.set(key, kept);
    }
    if (storeBytes(next) > this.most) {
      throw new Refusal(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    }
    for (const [key, value] of next) this.values.set(key, value);
  }
}

const storeBytes = (values: ReadonlyMap<string, string>): number =>
  [...values].reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);

const bytes = (value: string): number => Buffer.byteLength(value, "utf8");
