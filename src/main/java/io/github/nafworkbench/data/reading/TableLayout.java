package io.github.nafworkbench.data.reading;

import java.util.List;

/**
 * Where in a text the table's parts are.
 *
 * @param names header cells by column, blank where there is none
 * @param headerLine 0 for none
 * @param unitCells cells of the units row by column, blank where there is none
 * @param dataOffset the place at which the first row begins, on line {@code dataLine}
 */
record TableLayout(
        Shape shape, List<String> names, int headerLine, List<String> unitCells, int dataOffset, int dataLine) {
    TableLayout {
        names = List.copyOf(names);
        unitCells = List.copyOf(unitCells);
    }

    TableLayout wider(int width) {
        return new TableLayout(
                new Shape(width, shape.usualCells(), shape.needed(), shape.shortLines()),
                names,
                headerLine,
                unitCells,
                dataOffset,
                dataLine);
    }
}
