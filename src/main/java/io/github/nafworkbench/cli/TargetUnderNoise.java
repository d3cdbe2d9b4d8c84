package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.evaluation.Contributions;
import io.github.nafworkbench.evaluation.Contributions.Site;
import io.github.nafworkbench.evaluation.DeviceSpread;
import io.github.nafworkbench.evaluation.DeviceYield;
import io.github.nafworkbench.evaluation.Estimate;
import io.github.nafworkbench.evaluation.NoiseResponse;
import io.github.nafworkbench.evaluation.NoiseSweep;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.evaluation.Tolerance;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.ReferenceScale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One target of a model under noise.
 *
 * @param output its number
 * @param besides what acts besides the swept source
 * @param source swept, at level 0
 * @param sweep of all targets, drawn at all levels
 * @param clean test RMSE without any noise
 * @param spreads of devices at all levels by formula, if it is asked for and known
 */
record TargetUnderNoise(
        Column.Numbers target,
        int output,
        Topology topology,
        NoiseModel besides,
        NoiseSource source,
        double[] levels,
        NoiseSweep sweep,
        Rmse clean,
        Optional<List<DeviceSpread>> spreads) {
    /** How much of the swept noise alone the network bears; empty where there is no formula. */
    Optional<Tolerance> tolerance() {
        return Double.isNaN(sweep.prediction(output).rmse(alone()))
                ? Optional.empty()
                : Optional.of(new Tolerance(
                        clean, sweep.prediction(output).gain(source) * Math.sqrt(besides.varianceLeft(source))));
    }

    /** The errors at one level by Monte Carlo. */
    Estimate estimate(int level) {
        return sweep.estimate(level, output).orElseThrow();
    }

    /** The RMSE at one level beside the formula. */
    NoiseResponse.Point point(int level) {
        return sweep.response(output).points().get(level);
    }

    /** Whether draws are devices or programmings that differ. */
    boolean devicesDiffer() {
        return sweep.chips().differ()
                || besides.with(source.withLevel(highest())).differsByDraw();
    }

    /** How devices differ at one level; without a limit one is good up to twice the RMSE without noise. */
    DeviceYield devices(int level, Optional<Double> limit) {
        return DeviceYield.of(estimate(level).meanSquaresByDraw(), limit.orElse(2 * clean.value()));
    }

    /** Whether the formula for the swept noise alone holds at every level. */
    boolean exact() {
        return sweep.prediction(output).exact(alone());
    }

    private NoiseModel alone() {
        return NoiseModel.of(source.withLevel(1)).with(besides.chips()).withReads(besides.reads());
    }

    double highest() {
        return Arrays.stream(levels).max().orElseThrow();
    }

    /** The lowest level above 0; NaN if there are not two levels above 0 to speak of a range. */
    double lowest() {
        double lowest = Arrays.stream(levels).filter(level -> level > 0).min().orElse(Double.NaN);
        return lowest < highest() ? lowest : Double.NaN;
    }

    /** Area under the degradation curve over the levels; NaN without a formula or a range of levels. */
    double areaUnderDegradation() {
        return Double.isNaN(lowest())
                ? Double.NaN
                : tolerance()
                        .map(t -> t.areaUnderDegradation(lowest(), highest()))
                        .orElse(Double.NaN);
    }

    /** What adds to the error at the highest level; empty where there is no formula. */
    Optional<Contributions> contributions() {
        return sweep.chips()
                .beside(besides.with(source.withLevel(highest())))
                .filter(noise -> !Double.isNaN(sweep.prediction(output).rmse(noise)))
                .map(noise -> Contributions.of(sweep.prediction(output), noise));
    }

    /** The level that doubles the error; NaN where there is none. */
    double doublingLevel() {
        return orNaN(tolerance().map(Tolerance::doublingLevel));
    }

    /** The level at which noise adds as much as there is without; NaN where there is none. */
    double criticalLevel() {
        return orNaN(tolerance().map(Tolerance::criticalLevel));
    }

    /** The level at which the error is a given one in the target's unit; NaN where there is none. */
    double levelAt(double rmse) {
        return orNaN(tolerance().map(t -> t.levelAt(rmse)));
    }

    private static double orNaN(Optional<OptionalDouble> level) {
        return level.orElse(OptionalDouble.empty()).orElse(Double.NaN);
    }

    /**
     * A source in words, rounding and what curves differ by too: kind, place, and lifetime and scale where they are not
     * the usual ones.
     */
    String name(NoiseSource any) {
        for (Map.Entry<String, NoiseSource> differing : sweep.chips().asNoise().entrySet()) {
            if (any.same(differing.getValue())) {
                return "curve " + differing.getKey();
            }
        }
        boolean drawn = any.same(source) || besides.sources().stream().anyMatch(any::same);
        String kind = drawn ? NoiseArgument.spelled(any.kind()) : "rounding";
        String lifetime = !drawn || any.lifetime() == Lifetime.READ ? "" : ", " + NoiseArgument.spelled(any.lifetime());
        boolean scaled = drawn && any.scale() != ReferenceScale.ABSOLUTE;
        String scale = scaled ? ", " + NoiseArgument.spelled(any.scale()) : "";
        return kind + " " + NoiseArgument.spelled(any.place()) + lifetime + scale;
    }

    /** A place in words, numbers counted from 1. */
    String name(Site site) {
        boolean last = site.stage() == topology.layers();
        String layer = site.stage() == 0 ? "input" : last ? "output" : "layer " + site.stage();
        if (site.element().isEmpty()) {
            return site.stage() == 0 ? "inputs" : last ? "read-out" : layer;
        }
        String number = String.valueOf(site.element().getAsInt() + 1);
        return site.stage() == 0 || last ? layer + " " + number : layer + ", neuron " + number;
    }
}
