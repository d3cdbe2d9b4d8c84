package io.github.nafworkbench.architecture.violations.awt.data;

import java.awt.Color;

record BadCell(Color color) {}
