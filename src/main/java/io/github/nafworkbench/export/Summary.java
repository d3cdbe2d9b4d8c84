package io.github.nafworkbench.export;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.evaluation.Recovery;
import io.github.nafworkbench.evaluation.RecoveryFindings;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.evaluation.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What was done and found, in plain words; every statement follows from the numbers. */
final class Summary {
    private static final double ABOUT_THE_SAME = 0.1;

    private final RecoveryFindings findings;
    private final Dataset dataset;

    Summary(RecoveryFindings findings) {
        this.findings = findings;
        this.dataset = findings.model().data().dataset();
    }

    /** One paragraph. */
    String text() {
        List<String> sentences = new ArrayList<>(List.of(training(), noise(), damage(), repair(), noiseAfter()));
        sentences.add("This is one chip and one training; other seeds give other numbers.");
        return String.join(" ", sentences);
    }

    private String training() {
        return "A network " + findings.model().network().topology() + " with "
                + findings.model().experiment().ideal().label() + " neurons learned "
                + dataset.targetName() + " from "
                + findings.model().data().train().count() + " rows of "
                + dataset.name() + "; on the other " + findings.predictions().rows() + " rows its error (RMSE) is "
                + with(findings.recovery().ideal()) + ".";
    }

    private String noise() {
        RecoveryFindings.UnderNoise before = findings.before();
        OptionalDouble level = before.tolerance().doublingLevel();
        if (level.isEmpty()) {
            return "Noise on the hidden neurons does not reach the output.";
        }
        return "Independent additive noise on every hidden neuron doubles this error at a standard deviation of "
                + Numerals.three(level.getAsDouble()) + " network units; Monte Carlo and the formula differ by at most "
                + percent(before.largestDisagreement()) + " at any level.";
    }

    private String damage() {
        Recovery recovery = findings.recovery();
        String given = "When every neuron gets a smooth random shape of its own (r.m.s. "
                + Numerals.tick(findings.settings().dispersion()) + " network units), the same weights ";
        double ratio = recovery.realised().value() / recovery.ideal().value();
        return recovery.recoveredFraction().isEmpty()
                ? given + "do about as well as before: " + with(recovery.realised()) + "."
                : given + "have " + Numerals.three(ratio) + " times the error: " + with(recovery.realised()) + ".";
    }

    private String repair() {
        Recovery recovery = findings.recovery();
        String done = "Retraining for " + epochs(findings.end().retrainedEpochs()) + " with these curves brings it to "
                + with(recovery.retrained());
        if (recovery.recoveredFraction().isPresent()) {
            done += ", a recovered fraction of "
                    + Numerals.withError(
                            recovery.recoveredFraction().getAsDouble(),
                            findings.predictions().recoveredFractionError());
        }
        return done + "; a control that went on with ideal curves for as long has " + with(recovery.control())
                + excess(recovery.excessErrorRatio()) + ".";
    }

    private String excess(OptionalDouble ratio) {
        if (ratio.isEmpty()) {
            return "";
        }
        double error = findings.predictions().excessErrorRatioError();
        boolean clear = Math.abs(ratio.getAsDouble()) > 2 * error;
        return ", an excess error ratio of " + Numerals.withError(ratio.getAsDouble(), error)
                + (clear ? "" : ", no clear difference on these rows");
    }

    private String noiseAfter() {
        Tolerance before = findings.before().tolerance();
        Tolerance after = findings.after().tolerance();
        if (before.doublingLevel().isEmpty() || after.doublingLevel().isEmpty()) {
            return "";
        }
        double ratio = after.gain() / before.gain();
        String verdict = Math.abs(ratio - 1) <= ABOUT_THE_SAME
                ? "does not change the sensitivity to noise much"
                : ratio < 1 ? "also lowers the sensitivity to noise" : "raises the sensitivity to noise";
        return "Retraining " + verdict + ": the noise gain goes from " + Numerals.three(before.gain()) + " to "
                + Numerals.unit(Numerals.three(after.gain()), dataset.targetUnit())
                + " per network unit, and the error now doubles at "
                + Numerals.three(after.doublingLevel().getAsDouble()) + " network units.";
    }

    private String with(Rmse rmse) {
        return Numerals.unit(Numerals.withError(rmse.value(), rmse.standardError()), dataset.targetUnit());
    }

    private static String percent(double share) {
        return Numerals.three(100 * share) + " %";
    }

    private static String epochs(int count) {
        return count == 1 ? "1 epoch" : count + " epochs";
    }
}
