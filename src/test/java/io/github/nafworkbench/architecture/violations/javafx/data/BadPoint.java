package io.github.nafworkbench.architecture.violations.javafx.data;

import javafx.geometry.Point2D;

record BadPoint(Point2D point) {}
