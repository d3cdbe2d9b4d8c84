package io.github.nafworkbench.export;

import io.github.nafworkbench.evaluation.Recovery;
import io.github.nafworkbench.evaluation.RecoveryFindings;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.evaluation.TestPredictions;
import io.github.nafworkbench.evaluation.Tolerance;
import java.util.List;

/**
 * One number of the table before and after retraining.
 *
 * @param key name in files
 * @param value NaN where there is none
 * @param standardError what drawing other test rows would change; NaN where it is not known
 * @param unit {@code ""} for a pure number
 */
public record BeforeAfter(
        String key, String label, double value, double standardError, String unit, String definition) {
    private static final String NETWORK_UNITS = "network units";

    /** The whole table, in the order of the work. */
    public static List<BeforeAfter> of(RecoveryFindings findings) {
        Recovery recovery = findings.recovery();
        TestPredictions rows = findings.predictions();
        String unit = findings.model().data().dataset().targetUnit();
        double fraction = recovery.recoveredFraction().orElse(Double.NaN);
        double excess = recovery.excessErrorRatio().orElse(Double.NaN);
        Tolerance before = findings.before().tolerance();
        Tolerance after = findings.after().tolerance();
        return List.of(
                rmse("ideal", "ideal curves", recovery.ideal(), unit, "trained network with its ideal curves"),
                rmse(
                        "realised",
                        "realised curves, old weights",
                        recovery.realised(),
                        unit,
                        "same weights, every neuron with its own curve"),
                rmse(
                        "retrained",
                        "realised curves, retrained",
                        recovery.retrained(),
                        unit,
                        "weights retrained with the realised curves"),
                rmse(
                        "control",
                        "control: ideal, trained as long",
                        recovery.control(),
                        unit,
                        "weights trained for as many more epochs with ideal curves"),
                new BeforeAfter(
                        "recovered_fraction",
                        "recovered fraction",
                        fraction,
                        Double.isNaN(fraction) ? Double.NaN : rows.recoveredFractionError(),
                        "",
                        "(realised − retrained) / (realised − ideal); 1 is full repair; none if the curves did no damage"),
                new BeforeAfter(
                        "excess_error_ratio",
                        "excess error ratio",
                        excess,
                        Double.isNaN(excess) ? Double.NaN : rows.excessErrorRatioError(),
                        "",
                        "retrained / control − 1; 0 is as good as ideal curves"),
                gain("noise_gain_ideal", "noise gain G, ideal curves", before, unit),
                gain("noise_gain_retrained", "noise gain G, retrained", after, unit),
                doubling("sigma_2x_ideal", "σ₂ₓ, ideal curves", before),
                doubling("sigma_2x_retrained", "σ₂ₓ, retrained", after));
    }

    private static BeforeAfter rmse(String key, String label, Rmse rmse, String unit, String definition) {
        return new BeforeAfter(
                "rmse_" + key, "test RMSE, " + label, rmse.value(), rmse.standardError(), unit, definition);
    }

    private static BeforeAfter gain(String key, String label, Tolerance tolerance, String unit) {
        return new BeforeAfter(
                key,
                label,
                tolerance.gain(),
                Double.NaN,
                unit.isEmpty() ? "per network unit" : unit + " per network unit",
                "RMSE(σ)² = RMSE² + σ²G² under additive noise of every hidden neuron");
    }

    private static BeforeAfter doubling(String key, String label, Tolerance tolerance) {
        boolean known = tolerance.doublingLevel().isPresent();
        return new BeforeAfter(
                key,
                label,
                tolerance.doublingLevel().orElse(Double.NaN),
                known ? tolerance.doublingStandardError() : Double.NaN,
                NETWORK_UNITS,
                "additive noise that doubles the test error, √3 RMSE / G");
    }

    /** Value and standard error for people, without unit; {@code n/a} where there is none. */
    public String figures() {
        return Double.isFinite(value) ? Numerals.withError(value, standardError) : "n/a";
    }
}
