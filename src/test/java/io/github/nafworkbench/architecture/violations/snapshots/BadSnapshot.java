package io.github.nafworkbench.architecture.violations.snapshots;

final class BadSnapshot {}
