package io.github.nafworkbench.architecture.violations.awt.view;

import java.awt.image.BufferedImage;

record BadPane(BufferedImage image) {}
