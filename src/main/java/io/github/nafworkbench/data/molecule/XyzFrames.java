package io.github.nafworkbench.data.molecule;

import io.github.nafworkbench.data.Geometry;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.element.Elements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of an XYZ file: for every molecule a line with the number of atoms, a line of remarks, and a line an
 * atom with its symbol and its place in Å. What follows up to the next number of atoms is passed over, such as the
 * frequencies and SMILES of a QM9 file; so are columns behind the place. Remarks of the extended format tell the order
 * of the columns ({@code Properties=...}) and properties ({@code energy=-40.1}); those of QM9 are its fifteen
 * properties behind {@code gdb} and a number.
 */
final class XyzFrames {
    private static final Pattern COUNT = Pattern.compile("\\s*(\\d{1,7})\\s*");
    private static final Pattern QM9 = Pattern.compile("\\s*gdb\\s+(\\d+)\\s+(.*)");
    private static final Pattern PAIR = Pattern.compile("([A-Za-z_][\\w-]*)\\s*=\\s*(\"[^\"]*\"|\\S+)");
    private static final Pattern POSITION = Pattern.compile("(.*?):?\\bspecies:S:1:(.*:)?pos:R:3\\b.*");
    private static final List<String> QM9_PROPERTIES = List.of(
            "A", "B", "C", "mu", "alpha", "homo", "lumo", "gap", "r2", "zpve", "u0", "u298", "h298", "g298", "cv");

    /** Beyond this, distances and eigenvalues of all pairs take too long. */
    private static final int MOST_ATOMS = 1000;

    private final String name;
    private final String[] lines;
    private final Elements elements;

    XyzFrames(String name, String text, Elements elements) {
        this.name = name;
        this.lines = text.split("\\R", -1);
        this.elements = elements;
    }

    /**
     * One molecule.
     *
     * @param id what the file calls it, {@code ""} if nothing
     * @param line at which it begins
     */
    record Frame(String id, int line, Geometry geometry, Map<String, Double> properties) {}

    /**
     * All molecules.
     *
     * @throws InputException at the first line that is wrong, or if there is no molecule
     */
    List<Frame> read() throws InputException {
        List<Frame> frames = new ArrayList<>();
        int at = 0;
        while (at < lines.length) {
            Matcher count = COUNT.matcher(lines[at]);
            if (count.matches() && !count.group(1).matches("0+")) {
                int atoms = Integer.parseInt(count.group(1));
                frames.add(frame(at, atoms));
                at += 2 + atoms;
            } else if (frames.isEmpty() && !lines[at].isBlank()) {
                throw wrong(at, "must be the number of atoms, got '" + shortened(lines[at]) + "'");
            } else {
                at++;
            }
        }
        if (frames.isEmpty()) {
            throw new InputException(name, "holds no molecule", "Choose an XYZ file");
        }
        return frames;
    }

    private Frame frame(int first, int atoms) throws InputException {
        if (atoms > MOST_ATOMS) {
            throw wrong(first, "tells of " + atoms + " atoms, but at most " + MOST_ATOMS + " can be used");
        }
        if (first + 2 + atoms > lines.length) {
            throw wrong(first, "tells of " + atoms + " atoms, but fewer lines follow");
        }
        String remark = lines[first + 1];
        int[] columns = columns(remark);
        List<String> symbols = new ArrayList<>();
        double[] places = new double[3 * atoms];
        for (int atom = 0; atom < atoms; atom++) {
            int line = first + 2 + atom;
            String[] cells = lines[line].strip().split("\\s+", -1);
            if (cells.length < columns[1] + 3) {
                throw wrong(line, "must be a symbol and three coordinates, got '" + shortened(lines[line]) + "'");
            }
            symbols.add(symbol(cells[columns[0]], line));
            for (int axis = 0; axis < 3; axis++) {
                places[3 * atom + axis] = coordinate(cells[columns[1] + axis], line);
            }
        }
        Geometry geometry = new Geometry(symbols, places);
        checkDistances(geometry, first);
        return new Frame(id(remark), first + 1, geometry, properties(remark));
    }

    /** Where symbol and place stand: as the extended format says, else first and behind. */
    private static int[] columns(String remark) {
        Matcher pairs = PAIR.matcher(remark);
        while (pairs.find()) {
            Matcher position = POSITION.matcher(unquoted(pairs.group(2)));
            if (pairs.group(1).equals("Properties") && position.matches()) {
                int before = width(position.group(1));
                String between = position.group(2);
                return new int[] {before, before + 1 + width(between == null ? "" : between)};
            }
        }
        return new int[] {0, 1};
    }

    /** How many columns some {@code name:kind:count} make. */
    private static int width(String layout) {
        String[] parts = layout.split(":", -1);
        int width = 0;
        for (int i = 2; i < parts.length; i += 3) {
            width += parts[i].matches("\\d{1,3}") ? Integer.parseInt(parts[i]) : 0;
        }
        return width;
    }

    private String symbol(String cell, int line) throws InputException {
        String symbol = cell.matches("\\d{1,3}")
                ? elements.numbered(Integer.parseInt(cell)).map(e -> e.symbol()).orElse(cell)
                : cell;
        if (elements.of(symbol).isEmpty()) {
            throw wrong(line, "'" + shortened(cell) + "' is no symbol of an element");
        }
        return symbol;
    }

    private double coordinate(String cell, int line) throws InputException {
        double value = number(cell);
        if (!Double.isFinite(value)) {
            throw wrong(line, "'" + shortened(cell) + "' is no coordinate");
        }
        return value;
    }

    /** Also {@code 1.2*^-5}, as QM9 writes, and {@code 1.2D-5}, as Fortran does; {@code NaN} if it is no number. */
    private static double number(String cell) {
        String plain = cell.replace("*^", "e").replace('D', 'e').replace('d', 'e');
        if (!plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?")) {
            return Double.NaN;
        }
        return Double.parseDouble(plain);
    }

    private void checkDistances(Geometry geometry, int first) throws InputException {
        for (int i = 0; i < geometry.atoms(); i++) {
            for (int j = 0; j < i; j++) {
                if (geometry.distance(i, j) < 1e-3) {
                    throw wrong(first, "atoms " + (j + 1) + " and " + (i + 1) + " are at the same place");
                }
            }
        }
    }

    private static String id(String remark) {
        Matcher qm9 = QM9.matcher(remark);
        if (qm9.matches()) {
            return "gdb_" + qm9.group(1);
        }
        Matcher pairs = PAIR.matcher(remark);
        while (pairs.find()) {
            if (pairs.group(1).matches("id|name|mol_id")) {
                return unquoted(pairs.group(2));
            }
        }
        return "";
    }

    private static Map<String, Double> properties(String remark) {
        Map<String, Double> properties = new LinkedHashMap<>();
        Matcher qm9 = QM9.matcher(remark);
        if (qm9.matches()) {
            String[] cells = qm9.group(2).strip().split("\\s+", -1);
            for (int i = 0; i < Math.min(cells.length, QM9_PROPERTIES.size()); i++) {
                properties.put(QM9_PROPERTIES.get(i), number(cells[i]));
            }
            return properties;
        }
        Matcher pairs = PAIR.matcher(remark);
        while (pairs.find()) {
            double value = number(unquoted(pairs.group(2)));
            if (Double.isFinite(value)) {
                properties.put(pairs.group(1), value);
            }
        }
        return properties;
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private InputException wrong(int line, String what) {
        return new InputException(name + ", line " + (line + 1), what, "Correct the file");
    }
}
