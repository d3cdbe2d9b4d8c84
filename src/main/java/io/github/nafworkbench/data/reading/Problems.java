package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.InputProblem;
import java.util.List;

/**
 * Everything found wrong in a file that did not keep it from being read, in the order of the file.
 *
 * @param listed the first ones
 * @param more how many there are beside
 */
public record Problems(List<InputProblem> listed, int more) {
    public static final Problems NONE = new Problems(List.of(), 0);

    public Problems {
        listed = List.copyOf(listed);
    }

    /** How many there are. */
    public int count() {
        return listed.size() + more;
    }
}
