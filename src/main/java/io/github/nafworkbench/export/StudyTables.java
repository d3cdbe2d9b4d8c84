package io.github.nafworkbench.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.evaluation.NoiseResponse;
import io.github.nafworkbench.evaluation.RecoveryFindings;
import io.github.nafworkbench.evaluation.TestPredictions;
import io.github.nafworkbench.training.Trace;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The findings as comma-separated tables (RFC 4180 with line feeds): a header with units, numbers with a decimal point
 * and all their digits, an empty cell where there is none. The same findings give the same bytes.
 */
final class StudyTables {
    private static final double RANGE = 8;
    private static final int KNOTS = 257;

    private final RecoveryFindings findings;
    private final String unit;

    StudyTables(RecoveryFindings findings) {
        this.findings = findings;
        String name = findings.model().data().dataset().targetUnit();
        this.unit = name.isEmpty() ? "" : " (" + name + ")";
    }

    /** All tables by file name. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("before-after.csv", beforeAfter());
        files.put("training.csv", training());
        files.put("noise-response.csv", noiseResponse());
        files.put("curves.csv", curves());
        files.put("predictions.csv", predictions());
        return files;
    }

    private String beforeAfter() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("quantity", "value", "standard_error", "unit", "label", "definition"));
        for (BeforeAfter row : BeforeAfter.of(findings)) {
            rows.add(List.of(
                    row.key(),
                    number(row.value()),
                    number(row.standardError()),
                    row.unit(),
                    row.label(),
                    row.definition()));
        }
        return text(rows);
    }

    private String training() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("epoch", "retraining", "train_rmse" + unit, "test_rmse" + unit, "control_test_rmse" + unit));
        Trace trace = findings.end().trace();
        int change = findings.end().epochs();
        boolean changed = false;
        for (int i = 0; i < trace.size(); i++) {
            if (trace.epochs()[i] > change && !changed) {
                rows.add(startOfRetraining(change));
                changed = true;
            }
            rows.add(List.of(
                    Integer.toString((int) trace.epochs()[i]),
                    changed ? "1" : "0",
                    number(trace.train()[i]),
                    number(trace.test()[i]),
                    number(trace.control()[i])));
        }
        return text(rows);
    }

    /** The trained weights with the realised curves. */
    private List<String> startOfRetraining(int epoch) {
        return List.of(
                Integer.toString(epoch),
                "1",
                number(findings.realisedTrain().value()),
                number(findings.recovery().realised().value()),
                number(findings.recovery().ideal().value()));
    }

    private String noiseResponse() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "sigma (network units)",
                "ideal_rmse" + unit,
                "ideal_se" + unit,
                "ideal_formula" + unit,
                "retrained_rmse" + unit,
                "retrained_se" + unit,
                "retrained_formula" + unit));
        List<NoiseResponse.Point> before = findings.before().response().points();
        List<NoiseResponse.Point> after = findings.after().response().points();
        for (int i = 0; i < before.size(); i++) {
            NoiseResponse.Point b = before.get(i);
            NoiseResponse.Point a = after.get(i);
            rows.add(numbers(
                    b.level(), b.rmse(), b.standardError(), b.theory(), a.rmse(), a.standardError(), a.theory()));
        }
        return text(rows);
    }

    /** Net input and every hidden neuron's curve, as {@code retrain --curves} reads it. */
    private String curves() {
        List<List<ActivationCurve>> layers = findings.realised().layers();
        List<String> header = new ArrayList<>(List.of("z"));
        List<ActivationCurve> all = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            for (int neuron = 0; neuron < layers.get(layer).size(); neuron++) {
                String place = layers.size() == 1 ? "" : (layer + 1) + "_";
                header.add("neuron_" + place + (neuron + 1));
                all.add(layers.get(layer).get(neuron));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(header);
        for (double z : knots(all.get(0))) {
            rows.add(numbers(IntStream.rangeClosed(0, all.size())
                    .mapToDouble(i -> i == 0 ? z : all.get(i - 1).value(z))
                    .toArray()));
        }
        return text(rows);
    }

    /** The knots that all dispersed curves share, so that the file gives back the same curves. */
    private static double[] knots(ActivationCurve curve) {
        return curve instanceof TabulatedCurve table
                ? IntStream.range(0, table.knots()).mapToDouble(table::x).toArray()
                : IntStream.range(0, KNOTS)
                        .mapToDouble(i -> -RANGE + 2 * RANGE * i / (KNOTS - 1))
                        .toArray();
    }

    private String predictions() {
        Dataset dataset = findings.model().data().dataset();
        TestPredictions p = findings.predictions();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "row",
                "true_" + dataset.targetName() + unit,
                "ideal" + unit,
                "realised" + unit,
                "retrained" + unit,
                "control" + unit));
        int[] test = findings.model().data().split().test();
        for (int i = 0; i < p.rows(); i++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(test[i] + 1)));
            row.addAll(numbers(p.truth()[i], p.ideal()[i], p.realised()[i], p.retrained()[i], p.control()[i]));
            rows.add(row);
        }
        return text(rows);
    }

    private static List<String> numbers(double... values) {
        return Arrays.stream(values).mapToObj(StudyTables::number).toList();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    private static String text(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text);
        rows.forEach(writer::writeRecord);
        return text.toString();
    }
}
