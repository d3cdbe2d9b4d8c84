package io.github.nafworkbench.architecture.violations.swing;

import javafx.embed.swing.SwingNode;

record BadNode(SwingNode node) {}
