package io.github.nafworkbench.architecture.violations.arrays;

enum GoodKind {
    ONE,
    OTHER
}
