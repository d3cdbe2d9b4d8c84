package io.github.nafworkbench.data.vibration;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Minimum and harmonic vibrations of one molecule in its force field.
 *
 * <p>The Hessian is taken by central differences of the gradient, step 3e-5 Å, and made symmetric. With the masses of the
 * most common isotopes the mass-weighted Hessian has the eigenvalues {@code λ = ω²}; six of them are 0 for translation
 * and rotation, five for a linear molecule. The harmonic zero-point energy is {@code ½ Σ ħ ω}.
 */
final class Vibrations {
    private static final double STEP = 3e-5;
    private static final int MOST_STEPS = 400;
    private static final double LONGEST_STEP = 0.2;
    /** Largest component of the gradient at a minimum, kcal/mol/Å. */
    private static final double CONVERGED = 1e-9;
    /** Eigenvalues of the Hessian below this, kcal/mol/Å², are no vibration. */
    private static final double SOFT = 1e-3;
    /**
     * {@code ½ N ħ √(1 kcal/mol/Å²/u)} in kcal/mol: ω is √(4184/1e-23) = 2.045483e13/s, and N ħ is 6.350780e-11 J s/mol.
     */
    private static final double HALF_QUANTUM = 0.5 * 6.3507799e-11 * Math.sqrt(4184e23) / 4184;

    private final ForceField field;
    private final double[] masses;
    private final double[] places;

    /**
     * Starts from rough places.
     *
     * @param masses in u, one an atom
     * @param start not modified
     */
    Vibrations(ForceField field, double[] masses, double[] start) {
        this.field = field;
        this.masses = masses.clone();
        this.places = start.clone();
    }

    /**
     * Harmonic zero-point energy in kcal/mol.
     *
     * @param linear whether all atoms are on one line
     * @return empty unless the energy is finite, the minimiser converged, and no vibration is imaginary or free
     */
    OptionalDouble zeroPointEnergy(boolean linear) {
        if (!minimised()) {
            return OptionalDouble.empty();
        }
        double[][] hessian = hessian();
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < places.length; j++) {
                hessian[i][j] /= Math.sqrt(masses[i / 3] * masses[j / 3]);
            }
        }
        double[] squares = new EigenDecomposition(new Array2DRowRealMatrix(hessian, false)).getRealEigenvalues();
        Arrays.sort(squares);
        int still = linear ? 5 : 6;
        double sum = 0;
        for (int mode = 0; mode < squares.length; mode++) {
            // Sorted, so that an imaginary mode pushes one at rest up among the vibrations.
            boolean atRest = Math.abs(squares[mode]) < SOFT;
            if (atRest != mode < still) {
                return OptionalDouble.empty();
            }
            sum += atRest ? 0 : Math.sqrt(squares[mode]);
        }
        return OptionalDouble.of(HALF_QUANTUM * sum);
    }

    /** Newton's steps, shortened, with the curvature's magnitude along every mode, and half as long while uphill. */
    private boolean minimised() {
        double energy = field.energy(places);
        for (int step = 0; step < MOST_STEPS && Double.isFinite(energy); step++) {
            double[] gradient = field.gradient(places);
            if (Arrays.stream(gradient).map(Math::abs).max().orElse(0) < CONVERGED) {
                if (!leftSaddle()) {
                    return true;
                }
                energy = field.energy(places);
                continue;
            }
            double[] move = newton(gradient);
            double scale = Math.min(
                    1, LONGEST_STEP / Arrays.stream(move).map(Math::abs).max().orElse(1));
            double[] old = places.clone();
            double next = Double.POSITIVE_INFINITY;
            for (int half = 0; half < 30 && !(next <= energy + 1e-10); half++) {
                for (int i = 0; i < places.length; i++) {
                    places[i] = old[i] + scale * move[i];
                }
                next = field.energy(places);
                scale /= 2;
            }
            energy = next;
        }
        return false;
    }

    /** At a saddle point, where symmetry leaves no gradient: moves down the steepest curvature; false at a minimum. */
    private boolean leftSaddle() {
        EigenDecomposition modes = new EigenDecomposition(new Array2DRowRealMatrix(hessian(), false));
        double[] curvatures = modes.getRealEigenvalues();
        int lowest = curvatures.length - 1; // they come in descending order
        if (curvatures[lowest] > -SOFT) {
            return false;
        }
        double[] direction = modes.getEigenvector(lowest).toArray();
        double largest = 0;
        for (double component : direction) {
            largest = Math.abs(component) > Math.abs(largest) + 1e-6 ? component : largest;
        }
        for (int i = 0; i < places.length; i++) {
            places[i] += Math.signum(largest) * LONGEST_STEP * direction[i];
        }
        return true;
    }

    private double[] newton(double[] gradient) {
        EigenDecomposition modes = new EigenDecomposition(new Array2DRowRealMatrix(hessian(), false));
        double[] move = new double[gradient.length];
        for (int mode = 0; mode < move.length; mode++) {
            double curvature = Math.abs(modes.getRealEigenvalue(mode));
            if (curvature > SOFT) {
                RealVector direction = modes.getEigenvector(mode);
                double along = 0;
                for (int i = 0; i < move.length; i++) {
                    along += direction.getEntry(i) * gradient[i];
                }
                for (int i = 0; i < move.length; i++) {
                    move[i] -= along / curvature * direction.getEntry(i);
                }
            }
        }
        return move;
    }

    private double[][] hessian() {
        int n = places.length;
        double[][] rows = new double[n][];
        double[] moved = places.clone();
        for (int i = 0; i < n; i++) {
            moved[i] = places[i] + STEP;
            double[] ahead = field.gradient(moved);
            moved[i] = places[i] - STEP;
            double[] behind = field.gradient(moved);
            moved[i] = places[i];
            rows[i] = new double[n];
            for (int j = 0; j < n; j++) {
                rows[i][j] = (ahead[j] - behind[j]) / (2 * STEP);
            }
        }
        RealMatrix matrix = new Array2DRowRealMatrix(rows, false);
        return matrix.add(matrix.transpose()).scalarMultiply(0.5).getData();
    }
}
