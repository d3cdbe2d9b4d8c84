package io.github.nafworkbench.data;

import java.util.Arrays;
import java.util.List;

/**
 * One column of a {@link Table}: numbers or text, with the unit read from its header ({@code ""} when none was given).
 * Immutable by agreement: arrays inside are never written after construction.
 */
public sealed interface Column {
    String name();

    String unit();

    int rows();

    /** The cell as it is shown; empty when the cell is missing. */
    String text(int row);

    /** The same column with some of its rows, counted from 0, in the order given. */
    Column rows(int[] kept);

    /** Name and unit as one label, e.g. {@code "E_rel (|β|)"}. */
    default String label() {
        return unit().isEmpty() ? name() : name() + " (" + unit() + ")";
    }

    /** A column of numbers; a missing cell is {@code NaN}. */
    record Numbers(String name, String unit, double[] values) implements Column {
        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public String text(int row) {
            double value = values[row];
            if (Double.isNaN(value)) {
                return "";
            }
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
            return whole ? Long.toString((long) value) : Double.toString(value);
        }

        @Override
        public Numbers rows(int[] kept) {
            return new Numbers(
                    name,
                    unit,
                    Arrays.stream(kept).mapToDouble(row -> values[row]).toArray());
        }

        /** Whether all present values are the same (or none is present). */
        public boolean constant() {
            double first = Double.NaN;
            for (double value : values) {
                if (value != first && !Double.isNaN(value)) {
                    if (!Double.isNaN(first)) {
                        return false;
                    }
                    first = value;
                }
            }
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Numbers that
                    && name.equals(that.name)
                    && unit.equals(that.unit)
                    && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + Arrays.hashCode(values);
        }
    }

    /**
     * A column of text, cells as in the file; an empty cell is the empty string.
     *
     * @param firstText the row of the first cell that is no number, which made this a column of text
     */
    record Texts(String name, String unit, List<String> values, int firstText) implements Column {
        public Texts {
            values = values instanceof CompactTexts ? values : List.copyOf(values);
        }

        @Override
        public int rows() {
            return values.size();
        }

        @Override
        public String text(int row) {
            return values.get(row);
        }

        @Override
        public Texts rows(int[] kept) {
            List<String> cells = Arrays.stream(kept).mapToObj(values::get).toList();
            int text = 0;
            return new Texts(name, unit, cells, text);
        }
    }

    /** A column of geometries of molecules, all present, in Å. */
    record Geometries(String name, List<Geometry> values) implements Column {
        public Geometries {
            values = List.copyOf(values);
        }

        @Override
        public String unit() {
            return "Å";
        }

        @Override
        public int rows() {
            return values.size();
        }

        @Override
        public String text(int row) {
            return values.get(row).atoms() + " atoms";
        }

        @Override
        public Geometries rows(int[] kept) {
            return new Geometries(
                    name, Arrays.stream(kept).mapToObj(values::get).toList());
        }
    }
}
