package io.github.nafworkbench.architecture.violations.names;

interface BadUtil {}
