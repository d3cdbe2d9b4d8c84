package io.github.nafworkbench.view.curvewindow;

import io.github.nafworkbench.curve.measured.CurvePoints;
import java.util.List;

/**
 * Curves to be drawn over each other. A value.
 *
 * @param curves all of them
 * @param strong those drawn strongly above the others, such as the chosen one
 * @param median the middle of them; empty for none
 * @param band lower and upper edge of what most of them lie in; empty for none
 * @param across name and unit of x
 * @param up name and unit of y
 */
public record Overlay(
        List<CurvePoints> curves,
        List<CurvePoints> strong,
        List<CurvePoints> median,
        List<CurvePoints> band,
        String across,
        String up) {
    /** Nothing to draw. */
    public static final Overlay NONE = new Overlay(List.of(), List.of(), List.of(), List.of(), "", "");

    public Overlay {
        curves = List.copyOf(curves);
        strong = List.copyOf(strong);
        median = List.copyOf(median);
        band = List.copyOf(band);
    }

    /** Curves alone. */
    public static Overlay of(List<CurvePoints> curves, String across, String up) {
        return new Overlay(curves, List.of(), List.of(), List.of(), across, up);
    }

    /** These curves with some drawn strongly. */
    public Overlay withStrong(List<CurvePoints> chosen) {
        return new Overlay(curves, chosen, median, band, across, up);
    }

    /** These curves with one that is their middle, or what they should be. */
    public Overlay withMedian(CurvePoints middle) {
        return new Overlay(curves, strong, List.of(middle), band, across, up);
    }

    /** These curves with their middle and what most of them lie in. */
    public Overlay withBand(CurvePoints middle, CurvePoints low, CurvePoints high) {
        return new Overlay(curves, strong, List.of(middle), List.of(low, high), across, up);
    }
}
