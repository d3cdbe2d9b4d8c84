package io.github.nafworkbench.architecture.violations.serialisation;

import java.io.InputStream;

record GoodReader(InputStream stream) {}
