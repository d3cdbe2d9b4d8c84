package io.github.nafworkbench.architecture.violations.awt.view;

import java.awt.image.BufferedImage;

record GoodScreenshot(BufferedImage image) {}
