package io.github.nafworkbench.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/**
 * Dresses a scene: AtlantaFX's Primer below, {@code /assets/workbench.css} above, and between them the colours of the
 * {@link Palette} as looked-up colours, so that stylesheet and canvases have one source.
 */
final class Theme {
    private static final String SHEET = "/assets/workbench.css";

    private Theme() {}

    /** Keeps the scene dressed as its look says, popups included. */
    static void dress(Scene scene, Look look) {
        apply(scene, look.dark().get());
        look.dark().addListener((source, old, dark) -> apply(scene, dark));
    }

    private static void apply(Scene scene, boolean dark) {
        URL sheet = Objects.requireNonNull(Theme.class.getResource(SHEET), SHEET);
        scene.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        scene.getStylesheets().setAll(colours(dark ? Palette.DARK : Palette.LIGHT), sheet.toExternalForm());
        scene.setFill((dark ? Palette.DARK : Palette.LIGHT).ground());
    }

    private static String colours(Palette p) {
        String css = ".root {"
                + looked("-naf-train", p.train())
                + looked("-naf-test", p.test())
                + looked("-naf-noisy", p.noisy())
                + looked("-naf-retrained", p.retrained())
                + looked("-naf-ideal", p.ideal())
                + looked("-naf-ghost", p.ghost())
                + looked("-naf-text", p.text())
                + looked("-naf-faint", p.faint())
                + looked("-naf-line", p.line())
                + looked("-naf-surface", p.surface())
                + looked("-naf-ground", p.ground())
                + looked("-color-bg-default", p.surface())
                + looked("-color-bg-subtle", p.ground())
                + looked("-color-bg-overlay", p.surface())
                + looked("-color-fg-default", p.text())
                + looked("-color-fg-muted", p.faint())
                + looked("-color-border-default", p.line())
                + looked("-color-border-muted", p.line())
                + looked("-color-accent-emphasis", p.test())
                + looked("-color-accent-fg", p.test())
                + "}";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String looked(String name, Color colour) {
        return String.format(
                Locale.ROOT,
                "%s:#%02x%02x%02x;",
                name,
                Math.round(255 * colour.getRed()),
                Math.round(255 * colour.getGreen()),
                Math.round(255 * colour.getBlue()));
    }
}
