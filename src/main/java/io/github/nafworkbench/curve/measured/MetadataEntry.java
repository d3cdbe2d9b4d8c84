package io.github.nafworkbench.curve.measured;

/**
 * One thing a file tells beside its numbers.
 *
 * @param key for settings inside others their keys before it, joined by {@code " / "}
 * @param value the rest of the line; empty for a remark
 * @param line counted from 1
 */
public record MetadataEntry(String key, String value, int line) {}
