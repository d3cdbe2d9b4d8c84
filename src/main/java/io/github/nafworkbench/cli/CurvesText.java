package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.measured.Branch;
import io.github.nafworkbench.curve.measured.Condition;
import io.github.nafworkbench.curve.measured.CurveFileReading;
import io.github.nafworkbench.curve.measured.CurveFlag;
import io.github.nafworkbench.curve.measured.MeasuredCurve;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code workbench curves} prints for people. */
final class CurvesText {
    private static final int MOST_CURVES = 50;
    private static final int MOST_DROPPED = 5;

    private CurvesText() {}

    static void print(CurveFileReading reading, PrintWriter out) {
        out.println(reading.file() + ": " + counted(reading.curves().size(), "curve"));
        out.println("  layout      " + reading.layout() + written(reading));
        MeasuredCurve first = reading.curves().get(0);
        out.println("  x, y        " + first.x().label() + ", " + first.y().label());
        reading.family()
                .forEach((name, values) -> out.println("  family      " + name + ": "
                        + values.stream()
                                .limit(MOST_CURVES)
                                .map(condition ->
                                        condition.value() + (condition.unit().isEmpty() ? "" : " " + condition.unit()))
                                .collect(Collectors.joining(", "))));
        reading.curves().stream().limit(MOST_CURVES).forEach(curve -> curve(curve, out));
        if (reading.curves().size() > MOST_CURVES) {
            out.println("  and " + (reading.curves().size() - MOST_CURVES) + " more curves");
        }
        told(reading, out);
    }

    private static String written(CurveFileReading reading) {
        String encoding = reading.encoding().isEmpty()
                ? ""
                : ", " + reading.encoding() + (reading.byteOrderMark() ? " with byte order mark" : "");
        return encoding
                + reading.dialect()
                        .map(d -> ", separator " + d.separatorName() + ", decimal " + d.decimalName())
                        .orElse("")
                + (reading.headerLine() > 0 ? ", names on line " + reading.headerLine() : ", no header");
    }

    private static void curve(MeasuredCurve curve, PrintWriter out) {
        String branches = curve.branches().stream()
                .map(Branch::direction)
                .map(Branch.Direction::label)
                .collect(Collectors.joining(", "));
        String under = curve.conditions().stream().map(Condition::label).collect(Collectors.joining(", "));
        out.printf(
                "  %-28s %5d points, %s, %s%s%n",
                curve.name(),
                curve.points(),
                curve.trend().label(),
                branches,
                under.isEmpty() || under.equals(curve.name()) ? "" : "; " + under);
        curve.hysteresis()
                .ifPresent(hysteresis -> out.println("    hysteresis: at most "
                        + Output.figure(hysteresis.greatest(), curve.y().unit()) + " either way, r.m.s. "
                        + Output.figure(hysteresis.rms(), curve.y().unit())));
        for (CurveFlag flag : curve.flags()) {
            out.println("    " + flag.kind().label() + ": " + flag.sentence());
        }
    }

    private static void told(CurveFileReading reading, PrintWriter out) {
        reading.problems().forEach(problem -> out.println("  left out: " + problem.sentence()));
        reading.leftOut().forEach(column -> out.println("  not a curve: " + column.name() + " (" + column.why() + ")"));
        Map<String, List<Integer>> dropped = new LinkedHashMap<>();
        reading.dropped().forEach(line -> dropped.computeIfAbsent(line.why(), why -> new java.util.ArrayList<>())
                .add(line.line()));
        dropped.forEach((why, lines) -> out.println("  dropped: " + counted(lines.size(), "line") + " ("
                + lines.stream().limit(MOST_DROPPED).map(String::valueOf).collect(Collectors.joining(", "))
                + (lines.size() > MOST_DROPPED ? ", ..." : "") + "), " + why));
        reading.notes().forEach(note -> out.println("  " + note));
        if (!reading.metadata().isEmpty()) {
            out.println("  " + reading.metadata().size() + " settings and remarks; --json prints them");
        }
    }

    private static String counted(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
