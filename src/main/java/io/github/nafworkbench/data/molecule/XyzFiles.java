package io.github.nafworkbench.data.molecule;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.data.Geometry;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.element.Elements;
import io.github.nafworkbench.data.reading.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads the molecules of an XYZ file, of all those in a folder, or of all those in a ZIP archive, in the order of their
 * names; a file that is wrong costs no other.
 */
public final class XyzFiles {
    /** Largest file, also inside an archive, so that a small archive cannot fill the memory. */
    private static final long MOST_BYTES = 1L << 26;

    private static final long MOST_BYTES_TOGETHER = 1L << 31;
    private static final String ENDING = ".xyz";
    private static final String GEOMETRY = "geometry";

    private final Elements elements = Elements.load();
    private final List<String> ids = new ArrayList<>();
    private final List<XyzFrames.Frame> frames = new ArrayList<>();
    private final List<InputProblem> problems = new ArrayList<>();
    private long bytes;

    private XyzFiles() {}

    /**
     * Molecules as a table: {@code id}, a column for every property that the files tell of, and {@code geometry}.
     *
     * @param problems one for every file left out
     */
    public record Reading(Table table, List<InputProblem> problems) {}

    /** Whether a path is one this class reads: a folder, a file by its name, or an archive that holds such a file. */
    public static boolean suits(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return Files.isDirectory(path) || name.endsWith(ENDING) || (name.endsWith(".zip") && holdsXyz(path));
    }

    private static boolean holdsXyz(Path archive) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.stream().anyMatch(XyzFiles::isXyz);
        } catch (IOException e) {
            return false; // whoever reads it as a table tells what is wrong with it
        }
    }

    private static boolean isXyz(ZipEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /**
     * Reads them.
     *
     * @param path an XYZ file, a folder or an archive
     * @throws InputException if it cannot be read, or no molecule is left
     */
    public static Reading read(Path path, Progress progress) throws InputException {
        XyzFiles files = new XyzFiles();
        try {
            if (Files.isDirectory(path)) {
                files.readFolder(path, progress);
            } else if (path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                files.readArchive(path, progress);
            } else {
                files.add(path.getFileName().toString(), Files.newInputStream(path));
            }
        } catch (IOException e) {
            throw new InputException(
                    path.toString(),
                    "cannot be read: " + FileTrouble.reason(e),
                    "Choose an XYZ file, or a folder or ZIP archive of them");
        }
        return files.reading(path);
    }

    private void readFolder(Path folder, Progress progress) throws IOException {
        List<Path> paths;
        try (Stream<Path> list = Files.list(folder)) {
            paths = list.filter(p -> p.toString().toLowerCase(Locale.ROOT).endsWith(ENDING))
                    .filter(p -> !Files.isDirectory(p))
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < paths.size(); i++) {
            addOneOfMany(paths.get(i));
            progress.step((i + 1.0) / paths.size());
        }
    }

    private void addOneOfMany(Path file) {
        String name = file.getFileName().toString();
        try {
            add(name, Files.newInputStream(file));
        } catch (IOException e) {
            problems.add(new InputProblem(
                    name,
                    "cannot be read: " + FileTrouble.reason(e),
                    "Make it readable, or take it out of the folder"));
        }
    }

    private void readArchive(Path archive, Progress progress) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries()).stream()
                    .filter(XyzFiles::isXyz)
                    .sorted(java.util.Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (int i = 0; i < entries.size(); i++) {
                String name = entries.get(i).getName();
                add(name.substring(name.lastIndexOf('/') + 1), zip.getInputStream(entries.get(i)));
                progress.step((i + 1.0) / entries.size());
            }
        }
    }

    private void add(String name, InputStream content) throws IOException {
        byte[] text;
        try (content) {
            text = content.readNBytes((int) MOST_BYTES + 1);
        }
        bytes += text.length;
        if (text.length > MOST_BYTES || bytes > MOST_BYTES_TOGETHER) {
            problems.add(new InputProblem(name, "is too large to be read", "Split it"));
            return;
        }
        try {
            List<XyzFrames.Frame> read = new XyzFrames(name, new String(text, StandardCharsets.UTF_8), elements).read();
            String stem = name.substring(0, name.length() - ENDING.length());
            for (int i = 0; i < read.size(); i++) {
                String own = read.get(i).id();
                ids.add(!own.isEmpty() ? own : read.size() == 1 ? stem : stem + "_" + (i + 1));
            }
            frames.addAll(read);
        } catch (InputException e) {
            problems.add(e.problem());
        }
    }

    private Reading reading(Path path) throws InputException {
        if (frames.isEmpty() && !problems.isEmpty()) {
            throw new InputException(problems.get(0));
        }
        if (frames.isEmpty()) {
            throw new InputException(
                    path.toString(),
                    (Files.isDirectory(path) ? "is a folder" : "is an archive") + " without XYZ files",
                    "Choose a file with a table, or a folder or archive with XYZ files");
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column.Texts("id", "", ids, 0));
        Set<String> names = new LinkedHashSet<>();
        frames.forEach(f -> names.addAll(f.properties().keySet()));
        names.removeAll(Set.of("id", GEOMETRY));
        for (String property : names) {
            double[] values = frames.stream()
                    .mapToDouble(f -> f.properties().getOrDefault(property, Double.NaN))
                    .toArray();
            columns.add(new Column.Numbers(property, "", values));
        }
        List<Geometry> geometries =
                frames.stream().map(XyzFrames.Frame::geometry).toList();
        columns.add(new Column.Geometries(GEOMETRY, geometries));
        int[] lines = frames.stream().mapToInt(XyzFrames.Frame::line).toArray();
        return new Reading(new Table(path.getFileName().toString(), columns, lines), problems);
    }
}
