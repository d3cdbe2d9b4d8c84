package io.github.nafworkbench.architecture.violations.awt.export;

import java.awt.Graphics2D;

record GoodDrawing(Graphics2D graphics) {}
