package io.github.nafworkbench.export;

import java.awt.Color;
import java.util.Locale;

/**
 * The colours of figures and reports, after Okabe and Ito. Coloured ones mean the same everywhere; a page that shows a
 * figure in the dark swaps them by name.
 */
enum Ink {
    TRAIN(0x56B4E9, 0x8FD0F5),
    TEST(0x0072B2, 0x3A8FD0),
    /** With noise, or realised curves. */
    NOISY(0xD55E00, 0xF07A28),
    RETRAINED(0x009E73, 0x1DBF91),
    /** Ideal curves, and theory (dashed). */
    IDEAL(0x1F2430, 0xEDEFF3),
    CONTROL(0x9AA1AC, 0x7C8594),
    FAINT(0x5F6774, 0xA3ABB8),
    LINE(0xE3E6EA, 0x343A46),
    SURFACE(0xFFFFFF, 0x1E222A);

    private final Color light;
    private final Color dark;

    Ink(int light, int dark) {
        this.light = new Color(light);
        this.dark = new Color(dark);
    }

    /** The colour on white paper. */
    Color color() {
        return light;
    }

    /** The same, partly transparent. */
    Color color(double opacity) {
        return new Color(light.getRed(), light.getGreen(), light.getBlue(), (int) Math.round(255 * opacity));
    }

    /** Name of the style sheet's variable. */
    String variable() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }

    String lightHex() {
        return hex(light);
    }

    String darkHex() {
        return hex(dark);
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06X", color.getRGB() & 0xFFFFFF);
    }
}
