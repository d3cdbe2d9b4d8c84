package io.github.nafworkbench.workbench;

/**
 * One sentence of trouble, shown at the top of the pane concerned until it is read.
 *
 * @param place the pane concerned
 * @param sentence where, what, what to do
 */
public record Notice(Place place, String sentence) {
    /** The panes that show notices. */
    public enum Place {
        DATA,
        NETWORK,
        CURVE
    }
}
