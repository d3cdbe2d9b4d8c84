package io.github.nafworkbench.architecture.violations.awt.view.plot;

import java.awt.Color;

record GoodAxis(Color color) {}
