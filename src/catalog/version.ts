/** The add-on's version, as its package has it: a sheet that leaves the file says which one made it. */
export const VERSION = "0.1.0";
