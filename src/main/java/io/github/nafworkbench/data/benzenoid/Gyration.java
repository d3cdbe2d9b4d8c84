package io.github.nafworkbench.data.benzenoid;

import java.util.List;

/**
 * Size and elongation of the carbon skeleton drawn with regular hexagons.
 *
 * <p>The gyration tensor is S = (1/C) Σ (x − x̄)(x − x̄)ᵀ over the carbon atoms, with the eigenvalues λ₁ ≥ λ₂. Its sums
 * are taken in whole lattice coordinates, so that all placements of a molecule give the same number to the last digit.
 */
final class Gyration {
    /** Bond length of the regular skeleton in Å: a usual round value for aromatic C–C bonds. */
    static final double BOND_LENGTH = 1.40;

    private final int atoms;
    private final long qq;
    private final long qr;
    private final long rr;

    private Gyration(List<CarbonSkeleton.Corner> corners) {
        long q = 0;
        long r = 0;
        long sumQq = 0;
        long sumQr = 0;
        long sumRr = 0;
        for (CarbonSkeleton.Corner corner : corners) {
            q += corner.q();
            r += corner.r();
            sumQq += (long) corner.q() * corner.q();
            sumQr += (long) corner.q() * corner.r();
            sumRr += (long) corner.r() * corner.r();
        }
        this.atoms = corners.size();
        this.qq = atoms * sumQq - q * q;
        this.qr = atoms * sumQr - q * r;
        this.rr = atoms * sumRr - r * r;
    }

    /** Of all carbon atoms, each with the same weight. */
    static Gyration of(CarbonSkeleton skeleton) {
        return new Gyration(skeleton.atoms());
    }

    /** Radius of gyration √(λ₁ + λ₂) in Å. */
    double radius() {
        return BOND_LENGTH * Math.sqrt(trace() / 3) / atoms;
    }

    /** Elongation (λ₁ − λ₂)/(λ₁ + λ₂): 0 if equally wide in all directions, towards 1 for a straight line. */
    double anisotropy() {
        long squared = qq * qq + 4 * qr * qr + rr * rr + 2 * qr * (qq + rr) - qq * rr;
        return Math.sqrt((double) squared) / trace();
    }

    private double trace() {
        return (double) (qq + qr + rr);
    }
}
