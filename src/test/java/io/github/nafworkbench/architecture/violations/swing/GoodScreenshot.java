package io.github.nafworkbench.architecture.violations.swing;

import java.awt.image.BufferedImage;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;

final class GoodScreenshot {
    BufferedImage picture(Image image) {
        return SwingFXUtils.fromFXImage(image, null);
    }
}
