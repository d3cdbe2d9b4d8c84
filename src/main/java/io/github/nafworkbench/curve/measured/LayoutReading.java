package io.github.nafworkbench.curve.measured;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A file taken apart, before curves are made of it.
 *
 * @param layout whose files look like this, or what they have in common
 * @param headerLine where the names stand, counted from 1; 0 if there are none
 * @param swept names of the swept quantity by the file's own settings; empty if it tells none
 * @param steps values of a quantity that is stepped from curve to curve but is in no column, in their order
 * @param compliance limit of the current by the file's own settings
 */
record LayoutReading(
        String layout,
        CurveDialect dialect,
        int headerLine,
        List<CurveTable> tables,
        List<MetadataEntry> metadata,
        List<Dropped> dropped,
        List<String> notes,
        List<String> swept,
        List<Condition> steps,
        OptionalDouble compliance) {
    LayoutReading with(List<String> newSwept, List<Condition> newSteps, OptionalDouble newCompliance) {
        return new LayoutReading(
                layout, dialect, headerLine, tables, metadata, dropped, notes, newSwept, newSteps, newCompliance);
    }

    LayoutReading named(String newLayout) {
        return new LayoutReading(
                newLayout, dialect, headerLine, tables, metadata, dropped, notes, swept, steps, compliance);
    }
}
