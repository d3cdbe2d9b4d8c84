package io.github.nafworkbench.data.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One small file of every kind. */
final class SampleFiles {
    private static final String PLAIN =
            "id,name,x,y (eV)\n1,\"a, b\",0.5,-2e-3\n2,c,1.5,3.25\n3,\"d \"\"q\"\"\",2,NA\n4,e,,7\n";
    private static final String GERMAN = "Prüfung;U (V);I (µA)\r\nA;1,5;1.234,5\r\nB;2,5;12.345,75\r\nC;3,5;0,25\r\n";
    private static final String ORIGIN = "V_in\tV_out\nV\tV\nin\tout\n0\t1\n0.1\t0.9\n0.2\t0.4\n";
    private static final String ARFF = """
            % comment
            @relation r
            @attribute 'a b' numeric
            @attribute c {x,'y z'}
            @data
            1.5,x
            {0 2, 1 'y z'}
            ?,x
            """;

    private SampleFiles() {}

    static List<byte[]> all() throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (String text :
                List.of(PLAIN, GERMAN, ORIGIN, ARFF, "# c\n# x y\n 1 2\n 3 4.5\n\n5  6\n", "sep=;\na;b\n1;2\n")) {
            all.add(text.getBytes(StandardCharsets.UTF_8));
        }
        all.add(GERMAN.getBytes(Charset.forName("windows-1252")));
        all.add(GERMAN.getBytes(StandardCharsets.UTF_16));
        all.add(gzip(all.get(0)));
        all.add(zip("a.csv", all.get(0), "b.csv", all.get(1)));
        all.add(workbook(new XSSFWorkbook()));
        all.add(workbook(new HSSFWorkbook()));
        return all;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String firstName, byte[] first, String secondName, byte[] second) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(firstName));
            zip.write(first);
            zip.putNextEntry(new ZipEntry(secondName));
            zip.write(second);
        }
        return out.toByteArray();
    }

    private static byte[] workbook(Workbook workbook) throws IOException {
        Sheet sheet = workbook.createSheet("data");
        for (int r = 0; r < 6; r++) {
            Row row = sheet.createRow(r);
            row.createCell(0).setCellValue(r == 0 ? "name" : "row " + r);
            if (r == 0) {
                row.createCell(1).setCellValue("y (eV)");
            } else {
                row.createCell(1).setCellValue(r * 0.37);
                row.createCell(2).setCellFormula("B" + (r + 1) + "*2");
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        workbook.close();
        return out.toByteArray();
    }
}
