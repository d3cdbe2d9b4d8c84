package io.github.nafworkbench.cli;

import io.github.nafworkbench.evaluation.DrawnErrors;
import io.github.nafworkbench.export.Numerals;
import io.github.nafworkbench.mitigation.MitigationResult;
import io.github.nafworkbench.mitigation.MitigationResult.Effect;
import io.github.nafworkbench.mitigation.Outcome;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What {@code mitigate} prints: a row a mitigation. Prints the head before the first row. */
final class MitigationTable {
    private static final String ROW = "%-36s %-20s %-18s %-18s %9s %7s %5s %6s %7s%n";

    private final String unit;
    private boolean begun;

    MitigationTable(String unit) {
        this.unit = unit;
    }

    void print(PrintWriter out, MitigationResult result) {
        if (!begun) {
            begun = true;
            String of = unit.isEmpty() ? "" : " (" + unit + ")";
            out.println("before: test RMSE" + of + " " + figure(result.before()));
            out.printf(
                    ROW,
                    "mitigation",
                    "test RMSE after",
                    "after / before",
                    "control",
                    "weights",
                    "neurons",
                    "reads",
                    "epochs",
                    "seconds");
        }
        if (result.outcome() instanceof Outcome.NotApplicable not) {
            out.printf("%-36s not applicable: %s%n", result.mitigation().label(), not.why());
        }
        if (result.outcome() instanceof Outcome.Applied applied) {
            print(out, result, applied, result.effect().orElseThrow());
        }
        out.flush();
    }

    private static void print(PrintWriter out, MitigationResult result, Outcome.Applied applied, Effect effect) {
        DrawnErrors after = effect.after();
        out.printf(
                ROW,
                result.mitigation().label(),
                figure(after),
                Numerals.withError(after.ratio(result.before()), after.ratioError(result.before())),
                effect.controlErrors().map(MitigationTable::figure).orElse("–"),
                applied.parameters(),
                applied.network().topology().hiddenNeurons(),
                applied.noise().reads(),
                applied.epochs(),
                String.format(Locale.ROOT, "%.2f", effect.seconds()));
        effect.control().ifPresent(control -> out.println("    control: " + control.what()));
        if (!applied.remark().isEmpty()) {
            out.println("    " + applied.remark());
        }
    }

    private static String figure(DrawnErrors errors) {
        return Double.isNaN(errors.rmse()) ? "n/a" : Numerals.withError(errors.rmse(), errors.standardError());
    }

    /** One row for {@link Output#json}. */
    static Map<String, @Nullable Object> fields(MitigationResult result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", result.mitigation().code());
        fields.put("applicable", result.effect().isPresent());
        if (result.outcome() instanceof Outcome.NotApplicable not) {
            fields.put("why", not.why());
        }
        if (result.outcome() instanceof Outcome.Applied applied) {
            Effect effect = result.effect().orElseThrow();
            fields.put("remark", applied.remark().isEmpty() ? null : applied.remark());
            fields.put("control", effect.control().map(c -> c.what()).orElse(null));
            fields.put("rmse", numbers(result, effect, DrawnErrors::rmse));
            fields.put("rmse_se", numbers(result, effect, DrawnErrors::standardError));
            DrawnErrors after = effect.after();
            fields.put("ratio", Output.finite(after.ratio(result.before())));
            fields.put("ratio_se", Output.finite(after.ratioError(result.before())));
            Optional<DrawnErrors> control = effect.controlErrors();
            fields.put(
                    "ratio_to_control", Output.finite(control.map(after::ratio).orElse(Double.NaN)));
            fields.put(
                    "ratio_to_control_se",
                    Output.finite(control.map(after::ratioError).orElse(Double.NaN)));
            fields.put("cost", cost(applied, effect));
        }
        return fields;
    }

    private static Map<String, @Nullable Double> numbers(
            MitigationResult result, Effect effect, ToDoubleFunction<DrawnErrors> part) {
        return Output.fields(
                "before", part.applyAsDouble(result.before()),
                "after", part.applyAsDouble(effect.after()),
                "control", effect.controlErrors().map(part::applyAsDouble).orElse(Double.NaN));
    }

    private static Map<String, Object> cost(Outcome.Applied applied, Effect effect) {
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("parameters", applied.parameters());
        cost.put("neurons", applied.network().topology().hiddenNeurons());
        cost.put("reads", applied.noise().reads());
        cost.put("epochs", applied.epochs());
        cost.put("seconds", effect.seconds());
        return cost;
    }
}
