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
    /** Of the mean over samples. */
    private static final double LEAST_GRADIENT = 1e-10;

    private final Deque<Pair> pairs = new ArrayDeque<>();
    private Optional<Objective> known = Optional.empty();
    private Optional<LineSearch.Point> latest = Optional.empty();

    /** A step and what it did to the gradient. */
    private record Pair(double[] step, double[] change, double product) {}

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
        double[] direction = direction(here.gradient());
        double slope = LineSearch.dot(direction, here.gradient());
        if (!(slope < 0)) {
            return Optional.empty();
        }
        double first = pairs.isEmpty() ? Math.min(1, 1 / largest(here.gradient())) : 1;
        LineSearch.Point origin = new LineSearch.Point(0, here.loss(), slope, here.at(), here.gradient());
        return new LineSearch(objective, origin, direction).find(first).filter(p -> p.loss() < here.loss());
    }

    /** Minus the inverse Hessian's estimate times the gradient. */
    private double[] direction(double[] gradient) {
        double[] d = Arrays.stream(gradient).map(g -> -g).toArray();
        double[] factors = new double[pairs.size()];
        int i = 0;
        for (Pair pair : pairs) {
            factors[i] = LineSearch.dot(pair.step, d) / pair.product;
            add(d, -factors[i++], pair.change);
        }
        Pair newest = pairs.peekFirst();
        if (newest != null) {
            double scale = newest.product / LineSearch.dot(newest.change, newest.change);
            for (int p = 0; p < d.length; p++) {
                d[p] *= scale;
            }
        }
        Iterator<Pair> oldestFirst = pairs.descendingIterator();
        while (oldestFirst.hasNext()) {
            Pair pair = oldestFirst.next();
            i--;
            add(d, factors[i] - LineSearch.dot(pair.change, d) / pair.product, pair.step);
        }
        return d;
    }

    private void remember(LineSearch.Point here, LineSearch.Point next) {
        double[] step = next.at().clone();
        double[] change = next.gradient().clone();
        add(step, -1, here.at());
        add(change, -1, here.gradient());
        double product = LineSearch.dot(step, change);
        if (product > 0) {
            pairs.addFirst(new Pair(step, change, product));
            if (pairs.size() > MEMORY) {
                pairs.removeLast();
            }
        }
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int p = 0; p < to.length; p++) {
            to[p] += factor * what[p];
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
