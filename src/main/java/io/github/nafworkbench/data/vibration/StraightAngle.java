package io.github.nafworkbench.data.vibration;

import com.actelion.research.chem.forcefield.mmff.AngleBend;
import com.actelion.research.chem.forcefield.mmff.EnergyTerm;
import io.github.nafworkbench.data.vibration.Cosine.Vector;

/**
 * The bend {@code 143.9325 k (1 + cos θ)} of an angle that is 180 degrees at rest, as at a triple bond. The library takes
 * it from the angle itself, which is no number where rounding brings the cosine below -1.
 */
record StraightAngle(AngleBend angle) implements EnergyTerm {
    /** kcal/mol for a force constant of 1 mdyn Å/rad². */
    private static final double UNIT = 143.9325;

    @Override
    public double getEnergy(double[] places) {
        return UNIT * angle.ka * (1 + cosine(places).value());
    }

    @Override
    public double getEnergy(double[] places, StringBuilder log) {
        return getEnergy(places);
    }

    @Override
    public void getGradient(double[] places, double[] gradient) {
        Cosine cosine = cosine(places);
        cosine.byFirst().addTo(gradient, angle.a1, UNIT * angle.ka);
        cosine.bySecond().addTo(gradient, angle.a3, UNIT * angle.ka);
        cosine.byFirst().plus(cosine.bySecond()).addTo(gradient, angle.a2, -UNIT * angle.ka);
    }

    private Cosine cosine(double[] places) {
        return Cosine.between(Vector.between(places, angle.a2, angle.a1), Vector.between(places, angle.a2, angle.a3));
    }
}
