package io.github.nafworkbench.cli;

import io.github.nafworkbench.evaluation.Contributions;
import io.github.nafworkbench.evaluation.Contributions.Site;
import io.github.nafworkbench.evaluation.DeviceYield;
import io.github.nafworkbench.evaluation.Errors;
import io.github.nafworkbench.evaluation.Estimate;
import io.github.nafworkbench.evaluation.NoiseResponse.Point;
import io.github.nafworkbench.evaluation.OutsideRange;
import io.github.nafworkbench.evaluation.Tolerance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code noise --json} prints.
 *
 * @param tolerated RMSE of which the level is asked for
 * @param outside neurons that work beyond the range of their curve on the test rows
 */
record NoiseJson(List<TargetUnderNoise> targets, Optional<Double> tolerated, List<OutsideRange> outside) {
    /** A list of the levels, each with the errors of the first target, and of all if there are several. */
    List<Object> levels() {
        List<Object> list = new ArrayList<>();
        for (int level = 0; level < targets.get(0).levels().length; level++) {
            Map<String, @Nullable Object> fields = point(targets.get(0), level);
            if (targets.size() > 1) {
                List<Object> all = new ArrayList<>();
                for (TargetUnderNoise target : targets) {
                    Map<String, @Nullable Object> of = Output.target(target.target());
                    of.putAll(point(target, level));
                    all.add(of);
                }
                fields.put("targets", all);
            }
            list.add(fields);
        }
        return list;
    }

    private static Map<String, @Nullable Object> point(TargetUnderNoise target, int level) {
        Point p = target.point(level);
        Estimate drawn = target.estimate(level);
        Errors errors = drawn.errors();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(Output.fields(
                "level", p.level(),
                "rmse", p.rmse(),
                "se", p.standardError(),
                "theory", p.theory(),
                "mae", errors.mae(),
                "r2", errors.r2(),
                "pearson", errors.pearson(),
                "clean", target.clean().value()));
        fields.put("draws", drawn.draws());
        if (drawn.nonFinite() > 0) {
            fields.put("non_finite_draws", drawn.nonFinite());
        }
        return fields;
    }

    /** The levels, and beside them what is told of every target and neuron as a whole. */
    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("levels", levels());
        details.put("targets", targets.stream().map(this::figures).toList());
        details.put("outside_range", outside.stream().map(Output::outside).toList());
        return details;
    }

    private Map<String, @Nullable Object> figures(TargetUnderNoise target) {
        Optional<Tolerance> tolerance = target.tolerance();
        Map<String, @Nullable Object> fields = Output.target(target.target());
        fields.putAll(Output.fields(
                "clean", target.clean().value(),
                "clean_se", target.clean().standardError(),
                "gain", tolerance.map(Tolerance::gain).orElse(Double.NaN),
                "critical_level", target.criticalLevel(),
                "doubling_level", target.doublingLevel(),
                "area_under_degradation", target.areaUnderDegradation()));
        tolerated.ifPresent(
                rmse -> fields.put("tolerance", Output.fields("rmse", rmse, "level", target.levelAt(rmse))));
        fields.put("exact", target.exact());
        fields.put(
                "contributions",
                target.contributions()
                        .map(parts -> contributions(target, parts))
                        .orElse(null));
        fields.put("devices", target.devicesDiffer() ? devices(target) : null);
        return fields;
    }

    /** How devices or programmings differ, a row a level. */
    private List<Object> devices(TargetUnderNoise target) {
        List<Object> levels = new ArrayList<>();
        for (int level = 0; level < target.levels().length; level++) {
            DeviceYield devices = target.devices(level, tolerated);
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("level", target.levels()[level]);
            fields.put("devices", devices.devices());
            fields.putAll(Output.fields(
                    "median", devices.median(),
                    "p5", devices.low(),
                    "p95", devices.high(),
                    "limit", devices.limit(),
                    "yield", devices.share(),
                    "yield_low", devices.shareLow(),
                    "yield_high", devices.shareHigh()));
            double[] squares = target.estimate(level).meanSquaresByDraw();
            fields.put("mse_sd", Output.finite(DeviceYield.standardDeviation(squares)));
            int at = level;
            fields.put(
                    "mse_sd_theory",
                    target.spreads()
                            .map(all -> Output.finite(all.get(at).standardDeviation()))
                            .orElse(null));
            levels.add(fields);
        }
        return levels;
    }

    private static Map<String, @Nullable Object> contributions(TargetUnderNoise target, Contributions parts) {
        Map<String, @Nullable Object> fields =
                new LinkedHashMap<>(Output.fields("level", target.highest(), "mean_square", parts.total()));
        List<Object> sources = new ArrayList<>();
        parts.bySource().forEach((source, part) -> {
            Map<String, @Nullable Object> of = new LinkedHashMap<>();
            of.put("source", target.name(source));
            sources.add(withShare(of, parts, part));
        });
        fields.put("sources", sources);
        List<Object> layers = new ArrayList<>();
        parts.byLayer().forEach((site, part) -> layers.add(withShare(fields(site), parts, part)));
        fields.put("layers", layers);
        fields.put(
                "elements",
                parts.byElement().stream()
                        .map(entry -> withShare(fields(entry.getKey()), parts, entry.getValue()))
                        .toList());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(Site site) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("layer", site.stage());
        site.element().ifPresent(element -> fields.put("element", element + 1));
        return fields;
    }

    private static Object withShare(Map<String, @Nullable Object> fields, Contributions parts, double part) {
        fields.putAll(Output.fields("mean_square", part, "share", parts.share(part)));
        return fields;
    }
}
