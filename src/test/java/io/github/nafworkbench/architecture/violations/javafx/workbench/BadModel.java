package io.github.nafworkbench.architecture.violations.javafx.workbench;

import javafx.scene.Node;

record BadModel(Node node) {}
