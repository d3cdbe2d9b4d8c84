package io.github.nafworkbench.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table as read from a file, before any role is given to its columns.
 * Immutable by agreement: arrays inside are never written after construction.
 *
 * @param name what the user knows it by, the file name
 * @param columns all of the same length, names distinct
 * @param lines line number in the file at which each row begins, for messages
 */
public record Table(String name, List<Column> columns, int[] lines) {
    public Table {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("table must have a column, got none: " + name);
        }
        int rows = columns.get(0).rows();
        if (columns.stream().anyMatch(c -> c.rows() != rows) || lines.length != rows) {
            throw new IllegalArgumentException("columns must have the same number of rows: " + name);
        }
    }

    /** A table whose rows take one line each, the first on line {@code firstDataLine}. */
    public Table(String name, List<Column> columns, int firstDataLine) {
        this(
                name,
                columns,
                IntStream.range(
                                firstDataLine,
                                firstDataLine
                                        + (columns.isEmpty()
                                                ? 0
                                                : columns.get(0).rows()))
                        .toArray());
    }

    public int rows() {
        return columns.get(0).rows();
    }

    /**
     * Some of the rows.
     *
     * @param kept counted from 0, in the order wanted
     */
    public Table rows(int[] kept) {
        int[] keptLines = Arrays.stream(kept).map(row -> lines[row]).toArray();
        return new Table(name, columns.stream().map(c -> c.rows(kept)).toList(), keptLines);
    }

    /**
     * The rows with a finite value in each of some columns, ascending.
     *
     * @param columnNames such as are unknown or not of numbers demand nothing
     */
    public int[] complete(List<String> columnNames) {
        List<double[]> needed = columnNames.stream()
                .map(this::column)
                .flatMap(Optional::stream)
                .filter(Column.Numbers.class::isInstance)
                .map(column -> ((Column.Numbers) column).values())
                .toList();
        return IntStream.range(0, rows())
                .filter(row -> needed.stream().allMatch(values -> Double.isFinite(values[row])))
                .toArray();
    }

    /** Where a row is, for messages: {@code "cells.csv, line 14"}. */
    public String where(int row) {
        return name + ", line " + lines[row];
    }

    /** The column with that name, if there is one; the header with its unit, such as {@code y (eV)}, will do as well. */
    public Optional<Column> column(String columnName) {
        HeaderCell header = HeaderCell.of(columnName);
        return columns.stream()
                .filter(c -> c.name().equals(columnName))
                .findFirst()
                .or(() -> columns.stream()
                        .filter(c -> c.name().equals(header.name()) && c.unit().equals(header.unit()))
                        .findFirst());
    }

    /** The columns of numbers, in file order. */
    public List<Column.Numbers> numeric() {
        return columns.stream()
                .filter(Column.Numbers.class::isInstance)
                .map(Column.Numbers.class::cast)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table that
                && name.equals(that.name)
                && columns.equals(that.columns)
                && Arrays.equals(lines, that.lines);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + columns.hashCode();
    }
}
