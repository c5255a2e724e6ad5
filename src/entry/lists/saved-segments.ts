import type { Segment } from "../../core/segments/segment.ts";
import { loadSegments } from "../../sheets/stores/segments-store.ts";

/** The segments that the file has saved. */
export const savedSegments = (): Segment[] => [...loadSegments()] as Segment[];
