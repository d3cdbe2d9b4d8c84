package io.github.nafworkbench.data;

import java.util.Objects;

/**
 * What is wrong with something the user gave, told in one sentence.
 *
 * @param where file with line or column, or the option concerned, e.g. {@code "cells.csv, line 14"}
 * @param what the rule that is broken and the offending text or value
 * @param remedy what to do about it
 */
public record InputProblem(String where, String what, String remedy) {
    public InputProblem {
        Objects.requireNonNull(where);
        Objects.requireNonNull(what);
        Objects.requireNonNull(remedy);
    }

    /** The whole sentence shown to the user: {@code where: what. remedy.} */
    public String sentence() {
        return where + ": " + what + ". " + remedy + ".";
    }
}
