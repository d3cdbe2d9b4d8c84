package io.github.nafworkbench.view.datawindow;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Row numbers as a list, boxed only where they are looked at. */
final class RowList extends AbstractList<Integer> implements RandomAccess {
    private final int[] rows;

    RowList(int[] rows) {
        this.rows = rows;
    }

    @Override
    public Integer get(int index) {
        return rows[index];
    }

    @Override
    public int size() {
        return rows.length;
    }
}
