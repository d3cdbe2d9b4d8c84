package io.github.nafworkbench.curve.measured;

/**
 * A line that is neither data nor metadata, with the reason.
 *
 * @param line counted from 1
 * @param text its beginning
 */
public record Dropped(int line, String text, String why) {}
