package io.github.nafworkbench.cli;

import io.github.nafworkbench.evaluation.Contributions;
import io.github.nafworkbench.evaluation.DeviceYield;
import io.github.nafworkbench.evaluation.Errors;
import io.github.nafworkbench.evaluation.NoiseResponse.Point;
import io.github.nafworkbench.evaluation.OutsideRange;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code noise} prints for people.
 *
 * @param tolerated RMSE of which the level is asked for
 * @param outside neurons that work beyond the range of their curve on the test rows
 */
record NoiseText(List<TargetUnderNoise> targets, Optional<Double> tolerated, List<OutsideRange> outside) {
    private static final int MOST_NEURONS = 10;
    private static final String LEVELS = "%-12s %-16s %-16s %-12s %-12s %-10s %s%s%n";
    private static final String DEVICES = "%-12s %-8s %-12s %-12s %-12s %-24s %-12s %s%n";

    void print(PrintWriter out, boolean details) {
        for (TargetUnderNoise target : targets) {
            if (targets.size() > 1) {
                out.printf("target %s%n", target.target().name());
            }
            printLevels(out, target);
            printFigures(out, target);
            if (details) {
                printContributions(out, target);
                if (target.devicesDiffer()) {
                    printDevices(out, target);
                }
            }
        }
        if (details) {
            printOutside(out);
        }
    }

    private static void printLevels(PrintWriter out, TargetUnderNoise target) {
        String unit = target.target().unit();
        String of = unit.isEmpty() ? "" : " (" + unit + ")";
        out.printf(LEVELS, "level", "test RMSE" + of, "standard error", "theory", "MAE" + of, "R²", "r", "");
        for (int i = 0; i < target.levels().length; i++) {
            Point p = target.point(i);
            Errors errors = target.estimate(i).errors();
            int lost = target.estimate(i).nonFinite();
            out.printf(
                    LEVELS,
                    Output.figure(p.level(), ""),
                    Output.figure(p.rmse(), ""),
                    Output.figure(p.standardError(), ""),
                    Double.isNaN(p.theory()) ? "none" : Output.figure(p.theory(), ""),
                    Output.figure(errors.mae(), ""),
                    Output.figure(errors.r2(), ""),
                    Output.figure(errors.pearson(), ""),
                    lost == 0 ? "" : "  (" + lost + " draws had no finite error)");
        }
    }

    private void printFigures(PrintWriter out, TargetUnderNoise target) {
        String unit = target.target().unit();
        line(out, "RMSE without any noise", Output.figure(target.clean(), unit));
        if (target.tolerance().isEmpty()) {
            line(out, "noise gain", "n/a (there is no formula for noise of a locked chip)");
            return;
        }
        String how = target.exact() ? " (by formula, exact)" : " (by formula, for small noise)";
        line(
                out,
                "noise gain",
                Output.figure(target.tolerance().orElseThrow().gain(), unit) + " per unit of level" + how);
        line(out, "level of as much again", Output.figure(target.criticalLevel(), ""));
        line(out, "level that doubles the RMSE", Output.figure(target.doublingLevel(), ""));
        tolerated.ifPresent(rmse ->
                line(out, "level at RMSE " + Output.figure(rmse, unit), Output.figure(target.levelAt(rmse), "")));
        if (!Double.isNaN(target.lowest())) {
            line(
                    out,
                    "area under degradation",
                    Output.figure(target.areaUnderDegradation(), "")
                            + " (mean ln of RMSE over that without noise, levels " + Output.figure(target.lowest(), "")
                            + " to " + Output.figure(target.highest(), "") + ")");
        }
    }

    private static void line(PrintWriter out, String what, String figures) {
        out.printf("%-28s %s%n", what, figures);
    }

    private static void printContributions(PrintWriter out, TargetUnderNoise target) {
        Optional<Contributions> known = target.contributions();
        if (known.isEmpty()) {
            out.println("what adds to the squared error: n/a (there is no formula)");
            return;
        }
        Contributions parts = known.get();
        out.printf("what adds to the squared error at level %s, by formula%n", Output.figure(target.highest(), ""));
        out.println("by source");
        parts.bySource().forEach((source, part) -> share(out, target.name(source), parts, part));
        out.println("by layer");
        parts.byLayer().forEach((site, part) -> share(out, target.name(site), parts, part));
        out.println("by neuron, the most first");
        parts.byElement().stream()
                .limit(MOST_NEURONS)
                .forEach(entry -> share(out, target.name(entry.getKey()), parts, entry.getValue()));
        int more = parts.byElement().size() - MOST_NEURONS;
        if (more > 0) {
            out.printf("  and %d more with less; --json tells all%n", more);
        }
    }

    private void printDevices(PrintWriter out, TargetUnderNoise target) {
        String unit = target.target().unit();
        double limit = target.devices(0, tolerated).limit();
        out.printf(
                "how devices differ: test RMSE%s, and the yield, RMSE at most %s, with its 95 %% interval%n",
                unit.isEmpty() ? "" : " (" + unit + ")", Output.figure(limit, unit));
        out.printf(DEVICES, "level", "devices", "5 %", "median", "95 %", "yield", "s.d. of MSE", "theory");
        for (int level = 0; level < target.levels().length; level++) {
            DeviceYield devices = target.devices(level, tolerated);
            int at = level;
            out.printf(
                    DEVICES,
                    Output.figure(target.levels()[level], ""),
                    devices.devices(),
                    Output.figure(devices.low(), ""),
                    Output.figure(devices.median(), ""),
                    Output.figure(devices.high(), ""),
                    String.format(
                            Locale.ROOT,
                            "%.1f %% (%.1f to %.1f)",
                            100 * devices.share(),
                            100 * devices.shareLow(),
                            100 * devices.shareHigh()),
                    Output.figure(
                            DeviceYield.standardDeviation(target.estimate(level).meanSquaresByDraw()), ""),
                    target.spreads()
                            .map(all -> Output.figure(all.get(at).standardDeviation(), ""))
                            .orElse("none"));
        }
    }

    private static void share(PrintWriter out, String what, Contributions parts, double part) {
        out.printf(Locale.ROOT, "  %-26s %6.2f %%%n", what, 100 * parts.share(part));
    }

    private void printOutside(PrintWriter out) {
        for (OutsideRange neuron : outside) {
            out.printf(
                    Locale.ROOT,
                    "layer %d, neuron %d: %d test rows (%.1f %%) beyond the range of its curve%n",
                    neuron.layer() + 1,
                    neuron.neuron() + 1,
                    neuron.samples(),
                    100 * neuron.share());
        }
    }
}
