package io.github.nafworkbench.architecture.violations.singletons;

record GoodPart(String instance) {}
