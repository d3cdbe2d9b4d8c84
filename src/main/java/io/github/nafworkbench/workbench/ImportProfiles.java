package io.github.nafworkbench.workbench;

import io.github.nafworkbench.curve.measured.CurveFileReading;
import io.github.nafworkbench.curve.measured.CurveProfile;
import io.github.nafworkbench.curve.measured.CurveRules;
import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.ImportChoices;
import io.github.nafworkbench.data.reading.ImportProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The choices the user made for tables and curve files, kept for files of the same kind. All methods belong to the files'
 * thread.
 */
public final class ImportProfiles {
    /** Remembers nothing. */
    public static final ImportProfiles NONE = new ImportProfiles(Optional.empty());

    private final ProfileFolder<ImportProfile> tables;
    private final ProfileFolder<CurveProfile> curves;

    private ImportProfiles(Optional<Path> folder) {
        this.tables = new ProfileFolder<>(folder, ImportProfile.FILE);
        this.curves = new ProfileFolder<>(folder.map(f -> f.resolve("curves")), CurveProfile.FILE);
    }

    /** Kept in a folder, which is made when the first choices are kept. */
    public ImportProfiles(Path folder) {
        this(Optional.of(folder));
    }

    /** The choices for tables of the same columns, if there are any that can be read. */
    Optional<ImportProfile> fitting(Table detected) {
        return tables.find(kind(detected)).filter(p -> p.fits(detected));
    }

    /**
     * Keeps choices for the next table of the same columns, but those about single lines of this one; to detect
     * everything is to forget what was kept.
     *
     * @param detected the table as it is read without choices
     * @throws InputException if the folder cannot be written to
     */
    void keep(Table detected, ImportChoices choices) throws InputException {
        boolean forget = choices.ofLayout().equals(ImportChoices.DETECT);
        tables.keep(
                kind(detected),
                forget ? Optional.empty() : Optional.of(ImportProfile.of(detected.name(), detected, choices)));
    }

    private static List<String> kind(Table detected) {
        return detected.columns().stream().map(Column::name).toList();
    }

    /** The rules for curve files of the same kind, if there are any that can be read. */
    Optional<CurveRules> fitting(CurveFileReading detected) {
        return curves.find(CurveProfile.kind(detected))
                .filter(p -> p.fits(detected))
                .map(CurveProfile::rules);
    }

    /**
     * Keeps rules for the next curve file of the same kind; to detect everything is to forget what was kept.
     *
     * @param detected the file as it is read without rules
     * @throws InputException if the folder cannot be written to
     */
    void keep(CurveFileReading detected, CurveRules rules) throws InputException {
        boolean forget = rules.equals(CurveRules.DETECT);
        curves.keep(
                CurveProfile.kind(detected), forget ? Optional.empty() : Optional.of(CurveProfile.of(detected, rules)));
    }
}
