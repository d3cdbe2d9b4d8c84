package io.github.nafworkbench.architecture.violations.nullmarked;

interface BadPlace {}
