package io.github.nafworkbench.architecture.violations.names;

interface BadHelper {}
