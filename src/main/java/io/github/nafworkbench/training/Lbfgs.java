package io.github.nafworkbench.training;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Limited-memory BFGS (Liu and Nocedal 1989, doi:10.1007/BF01589116; two-loop recursion, ten pairs) with a
 * {@link LineSearch} to the strong Wolfe conditions. An epoch is one step.
 *
 * <p>Where the search fails, the memory is forgotten and steepest descent tried; where that fails too it has converged.
 */
final class Lbfgs implements Optimizer {
    private static final int MEMORY = 10;
    /** Arrays of the parameters' length: the pairs, the direction, and where it is with what was tried. */
    static final int ARRAYS = 2 * MEMORY + 1 + 6;
    /** Of the mean over samples. */
    private static final double LEAST_GRADIENT = 1e-10;

    private final Deque<Pair> pairs = new ArrayDeque<>();
    private Optional<Objective> known = Optional.empty();
    private Optional<LineSearch.Point> latest = Optional.empty();
    private final double[] factors = new double[MEMORY];
    private double[] direction = {};
    /** Arrays that nobody needs any more. */
    private final Deque<double[]> spare = new ArrayDeque<>();

    /** A step and what it did to the gradient. */
    private record Pair(double[] step, double[] change, double product) {
        static Pair ofLength(int length) {
            return new Pair(new double[length], new double[length], 0);
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // another objective of the same kind still has another memory
    public Epoch epoch(Objective objective, double[] at, BooleanSupplier pauseAsked) {
        if (known.filter(k -> k == objective).isEmpty()) {
            pairs.clear();
            latest = Optional.empty();
            known = Optional.of(objective);
        }
        LineSearch.Point here = latest.filter(p -> Arrays.equals(p.at(), at)).orElseGet(() -> point(objective, at));
        double size = largest(here.gradient());
        if (!Double.isFinite(here.loss()) || !Double.isFinite(size)) {
            return Epoch.diverged(at);
        }
        if (size <= LEAST_GRADIENT * objective.samples()) {
            return Epoch.converged(at, "the gradient has fallen below 1e-10 a sample");
        }
        Optional<LineSearch.Point> next = step(objective, here);
        if (next.isEmpty() && !pairs.isEmpty()) {
            pairs.clear();
            next = step(objective, here);
        }
        if (next.isEmpty()) {
            return Epoch.converged(at, "no step lowers the training error any further");
        }
        remember(here, next.get());
        latest = next;
        return Epoch.improved(next.get().at());
    }

    private static LineSearch.Point point(Objective objective, double[] at) {
        double[] gradient = new double[at.length];
        return new LineSearch.Point(0, objective.gradient(at, gradient), 0, at, gradient);
    }

    private Optional<LineSearch.Point> step(Objective objective, LineSearch.Point here) {
        setDirection(here.gradient());
        double slope = Vectors.dot(direction, here.gradient());
        if (!(slope < 0)) {
            return Optional.empty();
        }
        double first = pairs.isEmpty() ? Math.min(1, 1 / largest(here.gradient())) : 1;
        LineSearch.Point origin = new LineSearch.Point(0, here.loss(), slope, here.at(), here.gradient());
        return new LineSearch(objective, origin, direction, spare).find(first).filter(p -> p.loss() < here.loss());
    }

    /** Minus the inverse Hessian's estimate times the gradient. */
    private void setDirection(double[] gradient) {
        if (direction.length != gradient.length) {
            direction = new double[gradient.length];
        }
        for (int p = 0; p < gradient.length; p++) {
            direction[p] = -gradient[p];
        }
        int i = 0;
        for (Pair pair : pairs) {
            factors[i] = Vectors.dot(pair.step, direction) / pair.product;
            Vectors.add(direction, -factors[i++], pair.change);
        }
        Pair newest = pairs.peekFirst();
        if (newest != null) {
            double scale = newest.product / Vectors.dot(newest.change, newest.change);
            for (int p = 0; p < direction.length; p++) {
                direction[p] *= scale;
            }
        }
        Iterator<Pair> oldestFirst = pairs.descendingIterator();
        while (oldestFirst.hasNext()) {
            Pair pair = oldestFirst.next();
            i--;
            Vectors.add(direction, factors[i] - Vectors.dot(pair.change, direction) / pair.product, pair.step);
        }
    }

    private void remember(LineSearch.Point here, LineSearch.Point next) {
        double product = productOfDifferences(here, next);
        if (product > 0) {
            Pair room = pairs.size() == MEMORY ? pairs.removeLast() : Pair.ofLength(next.at().length);
            difference(next.at(), here.at(), room.step);
            difference(next.gradient(), here.gradient(), room.change);
            pairs.addFirst(new Pair(room.step, room.change, product));
        }
        spare.push(here.gradient());
    }

    private static double productOfDifferences(LineSearch.Point here, LineSearch.Point next) {
        double sum = 0;
        for (int p = 0; p < next.at().length; p++) {
            sum += (next.at()[p] - here.at()[p]) * (next.gradient()[p] - here.gradient()[p]);
        }
        return sum;
    }

    private static void difference(double[] of, double[] less, double[] to) {
        for (int p = 0; p < to.length; p++) {
            to[p] = of[p] - less[p];
        }
    }

    private static double largest(double[] gradient) {
        double largest = 0;
        for (double g : gradient) {
            largest = Math.max(largest, Math.abs(g));
        }
        return largest;
    }
}
