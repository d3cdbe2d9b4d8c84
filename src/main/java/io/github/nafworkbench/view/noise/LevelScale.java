package io.github.nafworkbench.view.noise;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How levels lie on a slider's track; positions run from 0 (left end) to 1. */
sealed interface LevelScale permits LevelScale.Log, LevelScale.Linear {
    /** The level at a position. */
    double level(double position);

    /** Where a level lies; levels beyond the right end lie on it. */
    double position(double level);

    /** The level so many small steps away, within the track. */
    double step(double level, int steps);

    /** Positions of the marks on the track. */
    List<Double> marks();

    /** Small steps of a page key. */
    int PAGE = 5;

    /**
     * Logarithmic from the least to the most level, with an exact zero at the left end.
     *
     * @param least smallest level above zero
     * @param most level at the right end
     */
    record Log(double least, double most) implements LevelScale {
        /** Positions below belong to zero. */
        private static final double OFF = 0.03;

        private static final double FIRST = 0.06;
        private static final int STEPS_A_DECADE = 20;

        @Override
        public double level(double position) {
            if (position < OFF) {
                return 0;
            }
            double share = Math.max(0, Math.min(1, (position - FIRST) / (1 - FIRST)));
            return rounded(least * Math.pow(most / least, share));
        }

        @Override
        public double position(double level) {
            if (!(level > 0)) {
                return 0;
            }
            double share = Math.log(level / least) / Math.log(most / least);
            return FIRST + (1 - FIRST) * Math.max(0, Math.min(1, share));
        }

        @Override
        public double step(double level, int steps) {
            if (!(level > 0)) {
                return steps > 0 ? least : 0;
            }
            double next = level * Math.pow(10, steps / (double) STEPS_A_DECADE);
            return next < least * (1 - 1e-3) ? 0 : rounded(Math.min(most, next));
        }

        @Override
        public List<Double> marks() {
            int decades = (int) Math.floor(Math.log10(most / least) + 1e-9);
            return IntStream.rangeClosed(0, decades)
                    .mapToObj(d -> position(least * Math.pow(10, d)))
                    .toList();
        }

        /** Three significant figures, so that what is shown is what is set. */
        private static double rounded(double level) {
            double unit = Math.pow(10, Math.floor(Math.log10(level)) - 2);
            return Math.rint(level / unit) * unit;
        }
    }

    /**
     * Even from zero to the most level.
     *
     * @param most level at the right end
     */
    record Linear(double most) implements LevelScale {
        private static final int STEPS = 100;

        @Override
        public double level(double position) {
            return Math.rint(Math.max(0, Math.min(1, position)) * STEPS) / STEPS * most;
        }

        @Override
        public double position(double level) {
            return Math.max(0, Math.min(1, level / most));
        }

        @Override
        public double step(double level, int steps) {
            return level(position(level) + steps / (double) STEPS);
        }

        @Override
        public List<Double> marks() {
            return DoubleStream.of(0, 0.25, 0.5, 0.75, 1).boxed().toList();
        }
    }
}
