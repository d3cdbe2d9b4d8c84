package io.github.nafworkbench.view;

import java.util.Locale;

/** Which windowing platform JavaFX runs on; to be settled before the toolkit starts. */
public final class Toolkit {
    private static final String PLATFORM = "glass.platform";

    private Toolkit() {}

    /** Whether a window can be seen here. */
    public static boolean hasDisplay() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || !System.getenv().getOrDefault("DISPLAY", "").isEmpty();
    }

    /** Draws windows in memory only, on a screen of 1920 by 1080. */
    public static void useMemory() {
        System.setProperty(PLATFORM, "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", "1920x1080");
        System.setProperty("prism.order", "sw");
        System.setProperty("prism.text", "t2k");
        System.setProperty("java.awt.headless", "true");
    }

    /** Draws windows on the display, or in memory where there is none. */
    public static void useDisplayIfAny() {
        if (!hasDisplay()) {
            useMemory();
        }
    }
}
