/**
 * What the sidebar's frame may do, as its attribute and its page's policy both say: what one of them leaves out is
 * refused without a word, a file to save among it.
 */
export const FRAME_RIGHTS = "allow-scripts allow-forms allow-popups allow-downloads";
