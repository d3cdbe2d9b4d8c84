package io.github.nafworkbench.architecture.violations.nullmarked.marked;

interface GoodPlace {}
