package io.github.nafworkbench.architecture.violations.snapshots;

record GoodSnapshot(double rmse) {}
