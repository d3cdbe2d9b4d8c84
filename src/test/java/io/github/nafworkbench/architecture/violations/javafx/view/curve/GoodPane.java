package io.github.nafworkbench.architecture.violations.javafx.view.curve;

import javafx.scene.Node;

record GoodPane(Node node) {}
