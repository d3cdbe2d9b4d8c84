package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.measured.Branch;
import io.github.nafworkbench.curve.measured.Condition;
import io.github.nafworkbench.curve.measured.CurveDialect;
import io.github.nafworkbench.curve.measured.CurveFileReading;
import io.github.nafworkbench.curve.measured.CurveFlag;
import io.github.nafworkbench.curve.measured.Hysteresis;
import io.github.nafworkbench.curve.measured.MeasuredCurve;
import io.github.nafworkbench.curve.measured.Quantity;
import io.github.nafworkbench.curve.measured.SiUnit;
import io.github.nafworkbench.data.InputProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code workbench curves --json} prints. */
final class CurvesJson {
    private CurvesJson() {}

    static Map<String, Object> of(List<CurveFileReading> readings, List<InputProblem> problems) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("files", readings.stream().map(CurvesJson::file).toList());
        fields.put("problems", sentences(problems));
        return fields;
    }

    private static List<String> sentences(List<InputProblem> problems) {
        return problems.stream().map(InputProblem::sentence).toList();
    }

    private static Map<String, @Nullable Object> file(CurveFileReading reading) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("file", reading.file());
        fields.put("sha256", reading.source().sha256());
        fields.put("layout", reading.layout());
        fields.put("encoding", reading.encoding().isEmpty() ? null : reading.encoding());
        fields.put("byte_order_mark", reading.byteOrderMark());
        fields.put(
                "separator", reading.dialect().map(CurveDialect::separatorName).orElse(null));
        fields.put("decimal", reading.dialect().map(CurveDialect::decimalName).orElse(null));
        fields.put("header", reading.headerLine() > 0);
        fields.put("header_line", reading.headerLine() > 0 ? reading.headerLine() : null);
        fields.put("columns", reading.columns().size());
        fields.put("family", family(reading));
        fields.put("curves", reading.curves().stream().map(CurvesJson::curve).toList());
        fields.put("left_out", reading.leftOut());
        fields.put("dropped", reading.dropped());
        fields.put("notes", reading.notes());
        fields.put("notices", sentences(reading.problems()));
        fields.put("metadata", reading.metadata());
        return fields;
    }

    private static Map<String, Object> family(CurveFileReading reading) {
        Map<String, Object> fields = new LinkedHashMap<>();
        reading.family()
                .forEach((name, values) ->
                        fields.put(name, values.stream().map(CurvesJson::value).toList()));
        return fields;
    }

    /** A number as a number, a name as a text. */
    private static Object value(Condition condition) {
        return condition.number().isPresent() ? plain(condition.number().getAsDouble()) : condition.value();
    }

    private static Object plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Object) (long) value : (Object) value;
    }

    private static Map<String, Object> curve(MeasuredCurve curve) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", curve.name());
        fields.put("x", quantity(curve.x()));
        fields.put("y", quantity(curve.y()));
        fields.put("conditions", conditions(curve.conditions()));
        fields.put("points", curve.points());
        fields.put("trend", curve.trend().label());
        fields.put("branches", curve.branches().stream().map(b -> branch(b)).toList());
        curve.hysteresis().ifPresent(hysteresis -> fields.put("hysteresis", hysteresis(hysteresis)));
        fields.put("flags", curve.flags().stream().map(CurvesJson::flag).toList());
        fields.put("x_values", numbers(curve.xs()));
        fields.put("y_values", numbers(curve.ys()));
        if (curve.errors().length > 0) {
            fields.put("y_errors", numbers(curve.errors()));
        }
        return fields;
    }

    private static Map<String, @Nullable Object> quantity(Quantity quantity) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", quantity.name());
        fields.put("unit", quantity.unit().isEmpty() ? null : quantity.unit());
        SiUnit.of(quantity.unit()).filter(unit -> unit.factor() != 1).ifPresent(unit -> {
            fields.put("si_unit", unit.base());
            fields.put("si_factor", unit.factor());
        });
        return fields;
    }

    private static List<Map<String, Object>> conditions(List<Condition> conditions) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Condition condition : conditions) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("name", condition.name());
            fields.put("value", value(condition));
            fields.put("unit", condition.unit());
            all.add(fields);
        }
        return all;
    }

    private static Map<String, Object> branch(Branch branch) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("direction", branch.direction().label());
        fields.put("first_point", branch.first() + 1);
        fields.put("points", branch.points());
        return fields;
    }

    private static Map<String, @Nullable Double> hysteresis(Hysteresis hysteresis) {
        return Output.fields(
                "area",
                hysteresis.area(),
                "greatest_half_difference",
                hysteresis.greatest(),
                "rms_half_difference",
                hysteresis.rms());
    }

    private static Map<String, Object> flag(CurveFlag flag) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", flag.kind().label());
        fields.put("sentence", flag.sentence());
        return fields;
    }

    private static List<@Nullable Double> numbers(double[] values) {
        List<@Nullable Double> numbers = new ArrayList<>();
        for (double value : values) {
            numbers.add(Output.finite(value));
        }
        return numbers;
    }
}
