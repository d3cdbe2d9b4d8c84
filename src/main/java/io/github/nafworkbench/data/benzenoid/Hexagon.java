package io.github.nafworkbench.data.benzenoid;

import java.util.Comparator;
import java.util.List;

/**
 * One cell of the hexagonal lattice in axial coordinates: its centre lies at {@code q·a + r·b}, where the two lattice
 * vectors {@code a} and {@code b} have the distance of neighbouring centres as length and enclose 60°.
 *
 * @param q coordinate along the first lattice vector
 * @param r coordinate along the second lattice vector
 */
public record Hexagon(int q, int r) implements Comparable<Hexagon> {
    /** Steps to the six neighbours in the order of the turning sense; step {@code i + 3} is opposite to step {@code i}. */
    static final List<Hexagon> STEPS = List.of(
            new Hexagon(1, 0),
            new Hexagon(1, -1),
            new Hexagon(0, -1),
            new Hexagon(-1, 0),
            new Hexagon(-1, 1),
            new Hexagon(0, 1));

    private static final Comparator<Hexagon> ORDER =
            Comparator.comparingInt(Hexagon::q).thenComparingInt(Hexagon::r);

    /** The cell next to this one. {@code direction} counts the six sides and is taken modulo 6. */
    public Hexagon neighbour(int direction) {
        Hexagon step = STEPS.get(Math.floorMod(direction, 6));
        return new Hexagon(q + step.q, r + step.r);
    }

    /** Image under the rotation by 60° about the cell (0, 0). */
    public Hexagon rotated() {
        return new Hexagon(-r, q + r);
    }

    /** Image under the reflection that exchanges the two lattice vectors. */
    public Hexagon mirrored() {
        return new Hexagon(r, q);
    }

    /** Orders by {@code q}, then by {@code r}. */
    @Override
    public int compareTo(Hexagon other) {
        return ORDER.compare(this, other);
    }
}
