package io.github.nafworkbench.architecture.violations.serialisation;

import java.io.ObjectOutputStream;

record BadWriter(ObjectOutputStream stream) {}
