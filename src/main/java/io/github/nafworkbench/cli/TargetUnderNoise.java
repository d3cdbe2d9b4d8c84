package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.evaluation.Contributions;
import io.github.nafworkbench.evaluation.Contributions.Site;
import io.github.nafworkbench.evaluation.NoiseSweep;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.evaluation.Tolerance;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.ReferenceScale;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One target of a model under noise.
 *
 * @param besides what acts besides the swept source
 * @param source swept, at level 0
 * @param sweep drawn at all levels
 * @param clean test RMSE without any noise
 */
record TargetUnderNoise(
        Column.Numbers target,
        Topology topology,
        NoiseModel besides,
        NoiseSource source,
        double[] levels,
        NoiseSweep sweep,
        Rmse clean) {
    /** How much of the swept noise alone the network bears; empty where there is no formula. */
    Optional<Tolerance> tolerance() {
        return Double.isNaN(sweep.prediction().rmse(alone()))
                ? Optional.empty()
                : Optional.of(new Tolerance(
                        clean, sweep.prediction().gain(source) * Math.sqrt(besides.varianceLeft(source))));
    }

    /** Whether the formula for the swept noise alone holds at every level. */
    boolean exact() {
        return sweep.prediction().exact(alone());
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
        NoiseModel noise = besides.with(source.withLevel(highest()));
        return Double.isNaN(sweep.prediction().rmse(noise))
                ? Optional.empty()
                : Optional.of(Contributions.of(sweep.prediction(), noise));
    }

    /** The level that doubles the error; NaN where there is none. */
    double doublingLevel() {
        return orNaN(tolerance().map(Tolerance::doublingLevel));
    }

    /** The level at which the error is a given one in the target's unit; NaN where there is none. */
    double levelAt(double rmse) {
        return orNaN(tolerance().map(t -> t.levelAt(rmse)));
    }

    private static double orNaN(Optional<OptionalDouble> level) {
        return level.orElse(OptionalDouble.empty()).orElse(Double.NaN);
    }

    /** A source in words, rounding too: kind, place, and lifetime and scale where they are not the usual ones. */
    String name(NoiseSource any) {
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
