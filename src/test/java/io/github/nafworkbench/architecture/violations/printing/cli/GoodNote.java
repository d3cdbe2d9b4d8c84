package io.github.nafworkbench.architecture.violations.printing.cli;

final class GoodNote {
    void tell(String text) {
        System.out.println(text);
    }
}
