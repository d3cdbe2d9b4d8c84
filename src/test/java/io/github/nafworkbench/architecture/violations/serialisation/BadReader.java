package io.github.nafworkbench.architecture.violations.serialisation;

import java.io.ObjectInputStream;

record BadReader(ObjectInputStream stream) {}
