package io.github.nafworkbench.export;

import java.util.List;

/**
 * Where a report comes from.
 *
 * @param program name and version
 * @param java version and vendor
 * @param system operating system and processor
 * @param written date and time, for people
 * @param command the command that makes the same report again
 * @param steps commands that do the same step by step
 */
public record Provenance(
        String program, String java, String system, String written, String command, List<String> steps) {
    public Provenance {
        steps = List.copyOf(steps);
    }
}
