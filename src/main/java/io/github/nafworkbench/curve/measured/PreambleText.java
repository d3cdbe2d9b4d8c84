package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes metadata of the lines before the data: {@code key, value}, {@code key: value}, {@code ..key,value}, {@code # key = value}. */
final class PreambleText {
    private static final int MOST = 5000;
    private static final int LONGEST = 2000;
    private static final Pattern PAIR = Pattern.compile("([^:=\\t,;]{1,80}?)\\s*(?::\\s*|=\\s*|[,;]\\s*|\\t\\s*)(.*)");
    private static final Pattern DOTS = Pattern.compile("(\\.+)(.*)");

    private final List<MetadataEntry> entries = new ArrayList<>();
    /** The settings that the next, deeper ones belong to. */
    private final List<String> path = new ArrayList<>();

    /** Takes a line, counted from 1. */
    void add(String text, int line) {
        String plain = text.strip().replaceFirst("^(#+|!+|%+|//+|\\*+)\\s*", "");
        if (plain.isEmpty() || plain.replaceAll("[,;\\s\"]", "").isEmpty() || entries.size() == MOST) {
            return;
        }
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        Matcher dots = DOTS.matcher(cut);
        int depth = dots.matches() ? dots.group(1).length() : 0;
        Matcher pair = PAIR.matcher(depth > 0 ? dots.group(2) : cut);
        boolean both = pair.matches();
        String key = both ? pair.group(1).strip() : cut;
        String value = both ? pair.group(2).replaceAll("[,;\\s]+$", "").strip() : "";
        entries.add(new MetadataEntry(key(depth, unquoted(key), unquoted(value)), unquoted(value), line));
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private String key(int depth, String key, String value) {
        while (path.size() > depth) {
            path.remove(path.size() - 1);
        }
        String whole = depth > 0 && !path.isEmpty() ? String.join(" / ", path) + " / " + key : key;
        while (path.size() < depth) {
            path.add(key);
        }
        path.add(value.isEmpty() ? key : key + " " + value);
        return whole;
    }

    List<MetadataEntry> entries() {
        return entries;
    }

    /** The value of the first entry whose key is this one, or ends with it. */
    static Optional<String> value(List<MetadataEntry> metadata, String key) {
        return metadata.stream()
                .filter(entry -> entry.key().equals(key) || entry.key().endsWith(" / " + key))
                .map(MetadataEntry::value)
                .findFirst();
    }
}
