package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.InputException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The file inside a compressed file or an archive. Names inside an archive are only shown and compared; nothing is
 * written to the disk, and no more is unpacked than {@link SourceFile#mostBytes}.
 */
final class Archive {
    private static final int MOST_ENTRIES = 200_000;
    private static final int MOST_PARTS = 1000;
    private static final List<String> TABLES =
            List.of(".csv", ".tsv", ".txt", ".tab", ".dat", ".data", ".arff", ".xlsx", ".xls", ".asc", ".prn");

    private Archive() {}

    /** What was unpacked: its bytes, the part taken, and all there are. */
    record Unpacked(Content content, List<String> parts, List<Finding> findings) {}

    static boolean compressed(Content file) {
        return file.startsWith(0x1F, 0x8B);
    }

    static boolean zip(Content file) {
        return file.startsWith('P', 'K', 3, 4) || file.startsWith('P', 'K', 5, 6);
    }

    /** Unpacks a gzip file. */
    static Unpacked gunzip(String name, Content file, Progress progress) throws InputException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file.bytes(), 0, file.length()), 1 << 16)) {
            Content content = SourceFile.read(name, in, 0, progress);
            Finding finding = new Finding(
                    Finding.Subject.PART, "gzip", false, "The file is compressed by gzip; it was unpacked.");
            return new Unpacked(content, List.of(), List.of(finding));
        } catch (IOException e) {
            throw damaged(name);
        }
    }

    /** Unpacks one file of an archive: the chosen one, or the largest that is named as tables are. */
    static Unpacked unzip(String name, Content file, Optional<String> chosen, Progress progress) throws InputException {
        byte[] bytes = java.util.Arrays.copyOf(file.bytes(), file.length());
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            List<ZipArchiveEntry> entries = entries(name, zip);
            List<String> parts = entries.stream()
                    .filter(Archive::tableName)
                    .map(ZipArchiveEntry::getName)
                    .limit(MOST_PARTS)
                    .toList();
            ZipArchiveEntry entry = entry(name, entries, chosen);
            if (!zip.canReadEntryData(entry)) {
                throw new InputException(
                        name, "is locked by a password or packed in an unusual way", "Unpack it and open the file");
            }
            try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
                Content content = SourceFile.read(name + ", " + entry.getName(), in, 0, progress);
                String reason = chosen.isPresent()
                        ? "Set by you."
                        : parts.size() < 2
                                ? "It is the only table in the archive."
                                : "It is the largest of " + parts.size() + " tables in the archive.";
                Finding finding = new Finding(Finding.Subject.PART, entry.getName(), chosen.isPresent(), reason);
                return new Unpacked(content, parts, List.of(finding));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(name);
        }
    }

    private static List<ZipArchiveEntry> entries(String name, ZipFile zip) throws InputException {
        List<ZipArchiveEntry> entries = new ArrayList<>();
        Enumeration<ZipArchiveEntry> all = zip.getEntries();
        while (all.hasMoreElements()) {
            ZipArchiveEntry entry = all.nextElement();
            if (entries.size() == MOST_ENTRIES) {
                throw new InputException(
                        name, "holds more than " + MOST_ENTRIES + " files", "Unpack it and open the table");
            }
            if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static ZipArchiveEntry entry(String name, List<ZipArchiveEntry> entries, Optional<String> chosen)
            throws InputException {
        Optional<ZipArchiveEntry> found = chosen.isPresent()
                ? entries.stream().filter(e -> e.getName().equals(chosen.get())).findFirst()
                : entries.stream()
                        .filter(Archive::tableName)
                        .max(Comparator.comparingLong(ZipArchiveEntry::getSize)
                                .thenComparing(ZipArchiveEntry::getName, Comparator.reverseOrder()));
        if (found.isEmpty() && chosen.isPresent()) {
            throw new InputException(name, "holds no file '" + chosen.get() + "'", "Choose one of those it holds");
        }
        return found.orElseThrow(() -> new InputException(
                name,
                "is an archive of " + entries.size() + (entries.size() == 1 ? " file" : " files")
                        + ", none of them named as tables are (" + String.join(", ", TABLES) + ")",
                "Unpack it and open the table"));
    }

    private static boolean tableName(ZipArchiveEntry entry) {
        String small = entry.getName().toLowerCase(Locale.ROOT);
        return TABLES.stream().anyMatch(small::endsWith);
    }

    private static InputException damaged(String name) {
        return new InputException(name, "is a damaged archive", "Copy or download it again");
    }
}
