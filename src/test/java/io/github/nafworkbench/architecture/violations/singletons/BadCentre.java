package io.github.nafworkbench.architecture.violations.singletons;

record BadCentre(String name) {
    static BadCentre getInstance() {
        return new BadCentre("centre");
    }
}
