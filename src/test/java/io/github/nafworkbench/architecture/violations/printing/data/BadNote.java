package io.github.nafworkbench.architecture.violations.printing.data;

final class BadNote {
    void tell(String text) {
        System.out.println(text);
    }
}
