package io.github.nafworkbench.architecture.violations.javafx.workbench;

import javafx.beans.property.StringProperty;

record GoodModel(StringProperty text) {}
