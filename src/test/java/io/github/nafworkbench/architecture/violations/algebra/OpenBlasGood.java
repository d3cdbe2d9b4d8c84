package io.github.nafworkbench.architecture.violations.algebra;

import org.bytedeco.javacpp.DoublePointer;

record OpenBlasGood(DoublePointer pointer) {}
