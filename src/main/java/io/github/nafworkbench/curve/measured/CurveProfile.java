package io.github.nafworkbench.curve.measured;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.nafworkbench.data.VersionedJson;
import java.util.List;

/**
 * Rules kept for curve files of one kind, so that the next file opens the same way.
 *
 * @param version of the format, {@value #VERSION}
 * @param name what the user knows it by
 * @param kind what files of the kind have in common, see {@link #kind}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CurveProfile(int version, String name, List<String> kind, CurveRules rules) {
    private static final int VERSION = 1;

    /** Profiles as files. */
    public static final VersionedJson<CurveProfile> FILE =
            new VersionedJson<>(CurveProfile.class, VERSION, "profile of curve files");

    public CurveProfile {
        kind = List.copyOf(kind);
    }

    /** The rules for files that are detected to be like one. */
    public static CurveProfile of(CurveFileReading detected, CurveRules rules) {
        return new CurveProfile(VERSION, detected.layout(), kind(detected), rules);
    }

    /** Layout, number of columns, and the quantities of the first curve of a file as it is read without rules. */
    public static List<String> kind(CurveFileReading detected) {
        MeasuredCurve first = detected.curves().get(0);
        return List.of(
                detected.layout(),
                Integer.toString(detected.columns().size()),
                first.x().label(),
                first.y().label());
    }

    /** Whether a file, read without rules, is of the kind this was made for. */
    public boolean fits(CurveFileReading detected) {
        return kind.equals(kind(detected));
    }
}
