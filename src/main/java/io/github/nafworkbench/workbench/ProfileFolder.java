package io.github.nafworkbench.workbench;

import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.VersionedJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Profiles kept in a folder, one file for each kind of what they are for. All methods belong to the files' thread.
 *
 * @param <T> a profile
 * @param folder made when the first profile is kept; none remembers nothing
 */
record ProfileFolder<T>(Optional<Path> folder, VersionedJson<T> format) {
    /** The profile for that kind, if there is one that can be read. */
    Optional<T> find(List<String> kind) {
        Optional<Path> file = file(kind).filter(Files::exists);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(format.read(file.get()));
        } catch (InputException unreadable) {
            // What is lost is a convenience: the file opens as detected, and the next choices replace the damaged ones.
            return Optional.empty();
        }
    }

    /**
     * Keeps a profile in place of an earlier one for the same kind; none is to forget that.
     *
     * @throws InputException if the folder cannot be written to
     */
    void keep(List<String> kind, Optional<T> profile) throws InputException {
        Optional<Path> file = file(kind);
        if (file.isEmpty()) {
            return;
        }
        try {
            if (profile.isEmpty()) {
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
        format.write(profile.get(), file.get());
    }

    private Optional<Path> file(List<String> kind) {
        byte[] key = String.join("\n", kind).getBytes(StandardCharsets.UTF_8);
        return folder.map(f -> f.resolve(UUID.nameUUIDFromBytes(key) + ".json"));
    }
}
