package io.github.nafworkbench.architecture.violations.swing;

import javax.swing.JComponent;

record BadPane(JComponent component) {}
