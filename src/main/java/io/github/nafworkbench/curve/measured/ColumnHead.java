package io.github.nafworkbench.curve.measured;

import java.util.List;

/**
 * What a file says of one column.
 *
 * @param kind what the quantity is about
 * @param comment the cell of a row of comments or data-set names; empty if there is none
 * @param conditions what the header cell says besides, as in {@code GATE = 2V DRAIN Current (A)}
 * @param trace the trace index at the end of the name, as in {@code DrainI(2)}; empty if there is none
 */
record ColumnHead(Quantity quantity, QuantityKind kind, String comment, List<Condition> conditions, String trace) {
    static ColumnHead of(Quantity quantity, String comment, List<Condition> conditions, String trace) {
        return new ColumnHead(quantity, quantity.kind(), comment, List.copyOf(conditions), trace);
    }

    String name() {
        return quantity.name();
    }
}
