package io.github.nafworkbench.data.vibration;

import com.actelion.research.chem.forcefield.mmff.EnergyTerm;
import com.actelion.research.chem.forcefield.mmff.TorsionAngle;
import io.github.nafworkbench.data.vibration.Cosine.Vector;

/**
 * A torsion {@code ½ (V₁ (1 + c) + V₂ (2 - 2c²) + V₃ (1 - 3c + 4c³))} with the cosine c of the dihedral angle. The library's
 * own gradient divides by the sine and is wrong within 1e-5 of 0 and 180 degrees, where staggered hydrogens are: differences
 * of it are no second derivatives.
 */
record SmoothTorsion(TorsionAngle angle) implements EnergyTerm {
    @Override
    public double getEnergy(double[] places) {
        return angle.getEnergy(places);
    }

    @Override
    public double getEnergy(double[] places, StringBuilder log) {
        return angle.getEnergy(places, log);
    }

    @Override
    public void getGradient(double[] places, double[] gradient) {
        Vector first = Vector.between(places, angle.a2, angle.a1);
        Vector axis = Vector.between(places, angle.a2, angle.a3);
        Vector last = Vector.between(places, angle.a3, angle.a4);
        Cosine cosine = Cosine.between(first.cross(axis), last.cross(axis));
        double c = cosine.value();
        double slope = 0.5 * (angle.v1 - 4 * angle.v2 * c + 3 * angle.v3 * (4 * c * c - 1));
        // The slope of g·(a × b) is b × g by a, and g × a by b.
        Vector byFirst = axis.cross(cosine.byFirst());
        Vector byLast = axis.cross(cosine.bySecond());
        Vector byAxis = cosine.byFirst().cross(first).plus(cosine.bySecond().cross(last));
        byFirst.addTo(gradient, angle.a1, slope);
        byFirst.plus(byAxis).addTo(gradient, angle.a2, -slope);
        byAxis.minus(byLast).addTo(gradient, angle.a3, slope);
        byLast.addTo(gradient, angle.a4, slope);
    }
}
