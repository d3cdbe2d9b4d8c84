package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;

/** The check that every option of a count needs. */
final class WholeNumber {
    private WholeNumber() {}

    /**
     * Refuses a number out of range.
     *
     * @param example a good one, for the advice
     */
    static void check(String option, int number, int least, int most, int example) throws InputException {
        if (number < least || number > most) {
            throw new InputException(
                    option,
                    "must be from " + least + " to " + most + ", got " + number,
                    "Give a number such as " + example);
        }
    }
}
