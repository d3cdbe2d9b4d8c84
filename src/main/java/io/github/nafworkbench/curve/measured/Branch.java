package io.github.nafworkbench.curve.measured;

/**
 * A part of a curve in which x goes one way.
 *
 * @param first place of the first point among the curve's points
 * @param last place of the last one; a turning point belongs to both of its branches
 */
public record Branch(int first, int last, Direction direction) {
    /** Which way x goes. */
    public enum Direction {
        ASCENDING("ascending x"),
        DESCENDING("descending x"),
        /** The points are in no order of x, as those clicked on a picture. */
        UNORDERED("no order of x");

        private final String label;

        Direction(String label) {
            this.label = label;
        }

        /** As it is shown. */
        public String label() {
            return label;
        }
    }

    /** Number of points, unusable ones between them included. */
    public int points() {
        return last - first + 1;
    }
}
