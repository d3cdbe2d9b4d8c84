package io.github.nafworkbench.training;

import io.github.nafworkbench.data.InputException;
import java.util.Locale;

/**
 * How Adam and AdamW go through the training rows.
 *
 * @param batch rows a step
 * @param step length of a step, as Adam defines it
 * @param schedule how that length changes
 */
public record MiniBatches(int batch, double step, Schedule schedule) {
    /** Settings of a new experiment. */
    public static final MiniBatches DEFAULT = new MiniBatches(64, 0.003, Schedule.CONSTANT);

    void check() throws InputException {
        if (batch < 1) {
            throw new InputException("Batch", "must be at least 1, got " + batch, "Give a number such as 64");
        }
        if (!(step > 0 && step <= 1)) {
            throw new InputException("Step", "must be above 0 and up to 1, got " + step, "Give a number such as 0.003");
        }
    }

    /** Length of the steps of an epoch, counted from 0, in a training of that many epochs. */
    double step(long epoch, int epochs) {
        return step * schedule.factor(Math.min(1, (double) epoch / epochs));
    }

    /** How the step changes while training goes from 0 to 1; past the end it stays as it was there. */
    public enum Schedule {
        CONSTANT("constant", "constant"),
        /** {@code 0.01 + 0.99 (1 + cos(pi t)) / 2} (Loshchilov and Hutter 2017, arXiv:1608.03983, without restarts). */
        COSINE("cosine", "cosine"),
        /** A tenth after half of the training, a hundredth after three quarters. */
        STEP_DECAY("step", "step decay");

        private final String code;
        private final String label;

        Schedule(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        /**
         * The schedule with that code.
         *
         * @throws InputException if there is none
         */
        public static Schedule coded(String code) throws InputException {
            for (Schedule schedule : values()) {
                if (schedule.code.equals(code.toLowerCase(Locale.ROOT))) {
                    return schedule;
                }
            }
            throw new InputException(
                    "Schedule '" + code + "'", "is not known", "Choose one of: constant, cosine, step");
        }

        double factor(double done) {
            return switch (this) {
                case CONSTANT -> 1;
                case COSINE -> 0.01 + 0.99 * 0.5 * (1 + StrictMath.cos(StrictMath.PI * done));
                case STEP_DECAY -> done < 0.5 ? 1 : done < 0.75 ? 0.1 : 0.01;
            };
        }
    }
}
