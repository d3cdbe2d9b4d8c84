package io.github.nafworkbench.architecture.violations.statics;

enum GoodKind {
    ONE,
    OTHER
}
