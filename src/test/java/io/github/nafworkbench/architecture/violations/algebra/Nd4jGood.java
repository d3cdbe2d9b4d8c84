package io.github.nafworkbench.architecture.violations.algebra;

import org.nd4j.linalg.api.ndarray.INDArray;

record Nd4jGood(INDArray array) {}
