package io.github.nafworkbench.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The family all text is set in: Inter, in the weights the stylesheet uses. */
final class Typeface {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf");
    private static final double ANY_SIZE = 12;

    private Typeface() {}

    /** Makes the fonts known to the toolkit; without them the platform's own font is used. */
    static void load() {
        for (String file : FILES) {
            try (InputStream in = Typeface.class.getResourceAsStream(FOLDER + file)) {
                if (in != null) {
                    Font.loadFont(in, ANY_SIZE);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
