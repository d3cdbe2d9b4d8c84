package io.github.nafworkbench.data.reading;

/**
 * How one column was read.
 *
 * @param name as in the table
 * @param unitReason where its unit is from; empty if it has none
 * @param typeReason why it is of this type, one sentence
 * @param roleReason why it has this role, one sentence
 */
public record ColumnReading(
        String name,
        String unit,
        String unitReason,
        ColumnType type,
        String typeReason,
        Role role,
        String roleReason) {}
