package io.github.nafworkbench.architecture.violations.printing.data;

final class BadTrouble {
    void tell(String text) {
        System.err.println(text);
    }
}
