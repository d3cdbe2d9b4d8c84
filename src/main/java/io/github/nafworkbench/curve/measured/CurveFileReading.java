package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.data.LeftOut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The curves of one file, and all that was found out about it.
 *
 * @param source the file, and what the user set
 * @param layout whose files look like this, or what they have in common
 * @param encoding empty for a workbook
 * @param byteOrderMark whether the file begins with one
 * @param headerLine where the names stand, counted from 1; 0 if there are none
 * @param columns names and units of those of the first table
 * @param curves at least one
 * @param dropped lines that are neither data nor metadata
 * @param leftOut columns no curve was made of
 * @param problems curves that could not be read, with the reason, the line and the text
 */
public record CurveFileReading(
        CurveSource source,
        String layout,
        String encoding,
        boolean byteOrderMark,
        Optional<CurveDialect> dialect,
        int headerLine,
        List<String> columns,
        List<MeasuredCurve> curves,
        List<MetadataEntry> metadata,
        List<Dropped> dropped,
        List<LeftOut> leftOut,
        List<String> notes,
        List<InputProblem> problems) {
    /** The file's name without the folder. */
    public String file() {
        return source.file();
    }

    /** The values of everything that differs from curve to curve, by name, in the order of the curves. */
    public Map<String, List<Condition>> family() {
        Set<String> differing = CurveNames.differing(curves);
        Map<String, List<Condition>> family = new LinkedHashMap<>();
        for (MeasuredCurve curve : curves) {
            for (Condition condition : curve.conditions()) {
                if (differing.contains(condition.name())) {
                    List<Condition> values = family.computeIfAbsent(condition.name(), n -> new ArrayList<>());
                    if (!values.contains(condition)) {
                        values.add(condition);
                    }
                }
            }
        }
        return family;
    }

    /** The same reading with more metadata and a note about where they are from. */
    CurveFileReading with(List<MetadataEntry> more, String note) {
        List<MetadataEntry> both = new ArrayList<>(metadata);
        both.addAll(more);
        List<String> told = new ArrayList<>(notes);
        told.add(note);
        return with(curves, both, told);
    }

    /** The same reading with conditions that hold for all of its curves, before their own. */
    CurveFileReading under(List<Condition> conditions) {
        List<MeasuredCurve> all = curves.stream()
                .map(curve -> {
                    List<Condition> both = new ArrayList<>(conditions);
                    both.removeIf(condition -> curve.conditions().stream()
                            .anyMatch(own -> own.name().equals(condition.name())));
                    both.addAll(curve.conditions());
                    return curve.with(both);
                })
                .toList();
        return with(all, metadata, notes);
    }

    private CurveFileReading with(
            List<MeasuredCurve> otherCurves, List<MetadataEntry> otherMetadata, List<String> otherNotes) {
        return new CurveFileReading(
                source,
                layout,
                encoding,
                byteOrderMark,
                dialect,
                headerLine,
                columns,
                otherCurves,
                otherMetadata,
                dropped,
                leftOut,
                otherNotes,
                problems);
    }
}
