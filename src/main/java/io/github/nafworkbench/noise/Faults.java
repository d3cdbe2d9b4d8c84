package io.github.nafworkbench.noise;

/**
 * Neurons that do not work, chosen at random for every chip. A dead neuron puts out 0, a stuck one always the same end
 * of its curve's swing, either end with equal chance.
 *
 * @param dead chance of a neuron to be dead, 0 to 1
 * @param stuck chance of a neuron to be stuck, 0 to 1; both together at most 1
 */
public record Faults(double dead, double stuck) {
    /** All neurons work. */
    public static final Faults NONE = new Faults(0, 0);

    public Faults {
        if (!(dead >= 0 && stuck >= 0 && dead + stuck <= 1)) {
            throw new IllegalArgumentException(
                    "shares of dead and stuck neurons must be from 0 to 1 together, got " + dead + " and " + stuck);
        }
    }

    public boolean off() {
        return dead == 0 && stuck == 0;
    }
}
