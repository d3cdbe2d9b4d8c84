package io.github.nafworkbench.workbench;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.ImportChoices;
import io.github.nafworkbench.data.reading.ImportProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The choices the user made for files, kept in a folder, one file for each layout of columns. All methods belong to the
 * files' thread.
 *
 * @param folder made when the first choices are kept; none remembers nothing
 */
public record ImportProfiles(Optional<Path> folder) {
    /** Remembers nothing. */
    public static final ImportProfiles NONE = new ImportProfiles(Optional.empty());

    /** Kept in a folder. */
    public ImportProfiles(Path folder) {
        this(Optional.of(folder));
    }

    /** The choices for files of the same columns, if there are any that can be read. */
    Optional<ImportProfile> fitting(Table detected) {
        Optional<Path> file = file(detected).filter(Files::exists);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ImportProfile.read(file.get())).filter(p -> p.fits(detected));
        } catch (InputException unreadable) {
            // What is lost is a convenience: the file opens as detected, and the next choices replace the damaged ones.
            return Optional.empty();
        }
    }

    /**
     * Keeps choices for the next file of the same columns, but those about single lines of this one; to detect
     * everything is to forget what was kept.
     *
     * @param detected the table as it is read without choices
     * @throws InputException if the folder cannot be written to
     */
    void keep(Table detected, ImportChoices choices) throws InputException {
        Optional<Path> file = file(detected);
        if (file.isEmpty()) {
            return;
        }
        try {
            if (choices.ofLayout().equals(ImportChoices.DETECT)) {
                Files.deleteIfExists(file.get());
                return;
            }
            Files.createDirectories(folder.orElseThrow());
        } catch (IOException e) {
            throw new InputException(
                    String.valueOf(folder.orElseThrow()),
                    "cannot be written to, so that the import options are not remembered: " + FileTrouble.reason(e),
                    "Make the folder writable");
        }
        ImportProfile.of(detected.name(), detected, choices).write(file.get());
    }

    private Optional<Path> file(Table detected) {
        String layout = detected.columns().stream().map(Column::name).collect(Collectors.joining("\n"));
        String key =
                UUID.nameUUIDFromBytes(layout.getBytes(StandardCharsets.UTF_8)).toString();
        return folder.map(f -> f.resolve(key + ".json"));
    }
}
