package io.github.nafworkbench.architecture.violations.algebra;

import org.bytedeco.javacpp.DoublePointer;

record BadSolver(DoublePointer pointer) {}
