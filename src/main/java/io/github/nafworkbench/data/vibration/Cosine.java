package io.github.nafworkbench.data.vibration;

/**
 * Cosine of the angle between two vectors, and its slope by their components. Smooth where the angle itself is not, at 0
 * and 180 degrees.
 *
 * @param byFirst slope by the first vector, {@code (v/|v| - c u/|u|) / |u|}
 * @param bySecond slope by the second
 */
record Cosine(double value, Vector byFirst, Vector bySecond) {
    static Cosine between(Vector u, Vector v) {
        Vector first = u.times(1 / u.length());
        Vector second = v.times(1 / v.length());
        double cosine = first.dot(second);
        return new Cosine(
                cosine,
                second.minus(first.times(cosine)).times(1 / u.length()),
                first.minus(second.times(cosine)).times(1 / v.length()));
    }

    /** A direction in space, Å. */
    record Vector(double x, double y, double z) {
        /** From one atom to another. */
        static Vector between(double[] places, int from, int to) {
            return new Vector(
                    places[3 * to] - places[3 * from],
                    places[3 * to + 1] - places[3 * from + 1],
                    places[3 * to + 2] - places[3 * from + 2]);
        }

        Vector minus(Vector other) {
            return new Vector(x - other.x, y - other.y, z - other.z);
        }

        Vector plus(Vector other) {
            return new Vector(x + other.x, y + other.y, z + other.z);
        }

        Vector times(double factor) {
            return new Vector(factor * x, factor * y, factor * z);
        }

        double dot(Vector other) {
            return x * other.x + y * other.y + z * other.z;
        }

        Vector cross(Vector other) {
            return new Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
        }

        double length() {
            return Math.sqrt(dot(this));
        }

        /** Adds itself, times a factor, to one atom's part of a gradient. */
        void addTo(double[] gradient, int atom, double factor) {
            gradient[3 * atom] += factor * x;
            gradient[3 * atom + 1] += factor * y;
            gradient[3 * atom + 2] += factor * z;
        }
    }
}
