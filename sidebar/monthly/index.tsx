import { start } from "../start.tsx";
import { Monthly } from "./monthly.tsx";

start(Monthly);
