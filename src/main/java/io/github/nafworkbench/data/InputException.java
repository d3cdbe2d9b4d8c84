package io.github.nafworkbench.data;

/** Carries an {@link InputProblem} from where it was found to where the user is told; never a bug of the program. */
public final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient InputProblem problem;

    public InputException(InputProblem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    /** Short form of {@code new InputException(new InputProblem(where, what, remedy))}. */
    public InputException(String where, String what, String remedy) {
        this(new InputProblem(where, what, remedy));
    }

    public InputProblem problem() {
        return problem;
    }
}
