package io.github.nafworkbench.cli;

import io.github.nafworkbench.evaluation.DrawnErrors;
import io.github.nafworkbench.export.Numerals;
import io.github.nafworkbench.mitigation.Control;
import io.github.nafworkbench.mitigation.MitigationResult;
import io.github.nafworkbench.mitigation.MitigationResult.Effect;
import io.github.nafworkbench.mitigation.Outcome;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * What {@code mitigate} prints for people: a row a mitigation, a table a target. {@code n/a} with a number of draws says that
 * so many had no finite error.
 */
final class MitigationTable {
    private static final String ROW = "%-36s %-20s %-18s %-18s %9s %7s %5s %6s %7s%n";

    private final List<ToldTarget> targets;
    private boolean begun;

    /** A table for every target, the first of which is printed as it comes. */
    MitigationTable(List<ToldTarget> targets) {
        this.targets = targets;
    }

    List<ToldTarget> targets() {
        return targets;
    }

    /** Prints a row for the first target. */
    void print(PrintWriter out, MitigationResult result) {
        if (!begun) {
            begun = true;
            head(out, result, targets.get(0));
        }
        row(out, result, targets.get(0), true);
        out.flush();
    }

    /** Prints a table for each of the other targets. */
    void printFurtherTargets(PrintWriter out, List<MitigationResult> results) {
        for (ToldTarget target : targets.subList(1, targets.size())) {
            out.println();
            head(out, results.get(0), target);
            results.forEach(result -> row(out, result, target, false));
        }
    }

    private void head(PrintWriter out, MitigationResult result, ToldTarget target) {
        if (targets.size() > 1) {
            out.println("target " + target.column().name());
        }
        String unit = target.column().unit();
        String of = unit.isEmpty() ? "" : " (" + unit + ")";
        out.println("before: test RMSE" + of + " " + figure(result.before().get(target.output())));
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

    private static void row(PrintWriter out, MitigationResult result, ToldTarget target, boolean remarks) {
        if (result.outcome() instanceof Outcome.NotApplicable not) {
            out.printf("%-36s not applicable: %s%n", result.mitigation().label(), not.why());
        }
        if (result.outcome() instanceof Outcome.Applied applied) {
            Effect effect = result.effect().orElseThrow();
            row(out, result, applied, effect, target.output());
            if (remarks) {
                effect.control().ifPresent(control -> tell(out, control));
                if (!applied.remark().isEmpty()) {
                    out.println("    " + applied.remark());
                }
            }
        }
    }

    private static void row(
            PrintWriter out, MitigationResult result, Outcome.Applied applied, Effect effect, int output) {
        DrawnErrors before = result.before().get(output);
        DrawnErrors after = effect.after().get(output);
        out.printf(
                ROW,
                result.mitigation().label(),
                figure(after),
                Numerals.withError(after.ratio(before), after.ratioError(before)),
                effect.controlErrors().map(all -> figure(all.get(output))).orElse("–"),
                applied.parameters(),
                applied.network().topology().hiddenNeurons(),
                applied.noise().reads(),
                applied.epochs(),
                String.format(Locale.ROOT, "%.2f", effect.seconds()));
    }

    private static void tell(PrintWriter out, Control control) {
        String trainings = control.trainings() == 1 ? "" : control.trainings() + " trainings, ";
        String trouble = control.trouble().isEmpty() ? "" : " " + control.trouble();
        out.println("    control: " + control.what() + " (" + trainings + control.epochs() + " epochs)" + trouble);
    }

    private static String figure(DrawnErrors errors) {
        if (errors.nonFinite() > 0) {
            return "n/a (" + errors.nonFinite() + " draws)";
        }
        return Numerals.withError(errors.rmse(), errors.standardError());
    }
}
