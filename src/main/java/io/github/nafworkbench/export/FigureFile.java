package io.github.nafworkbench.export;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jfree.svg.PreserveAspectRatio;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/** Turns figures into files: SVG to enlarge and edit, PNG at twice the resolution of the screen. */
final class FigureFile {
    /** Pixels of a PNG per pixel on the screen. */
    static final int PNG_SCALE = 2;

    private static final Pattern TEXT_ELEMENT = Pattern.compile("<text([^>]*)>([^<]*)<");

    private FigureFile() {}

    /** An {@code svg} element with the figure; the same figure gives the same text. */
    static String svg(Figure figure) {
        SVGGraphics2D g = new SVGGraphics2D(figure.width(), figure.height());
        g.setDefsKeyPrefix(figure.name() + "-");
        g.setGeomDoubleConverter(x -> shortest(x, 2));
        g.setTransformDoubleConverter(x -> shortest(x, 4));
        g.setFontFunction(family -> "Inter, Helvetica, Arial, sans-serif");
        figure.draw(g);
        ViewBox box = new ViewBox(0, 0, figure.width(), figure.height());
        return fitted(g.getSVGElement(figure.name(), true, box, PreserveAspectRatio.XMID_YMID, null));
    }

    /** Tells every text its length, so that it fits where another font stands in. */
    private static String fitted(String svg) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        return TEXT_ELEMENT.matcher(svg).replaceAll(match -> {
            boolean bold = match.group(1).contains("bold");
            Font font = bold ? FigureStyle.TITLE : FigureStyle.TEXT;
            double width =
                    font.getStringBounds(unescaped(match.group(2)), context).getWidth();
            String length = "<text textLength='" + shortest(width, 2) + "' lengthAdjust='spacingAndGlyphs'";
            return Matcher.quoteReplacement(length + match.group(1) + ">" + match.group(2) + "<");
        });
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    /** The bytes of a PNG, {@value #PNG_SCALE} times as wide and high as the figure. */
    static byte[] png(Figure figure) {
        BufferedImage image =
                new BufferedImage(PNG_SCALE * figure.width(), PNG_SCALE * figure.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(PNG_SCALE, PNG_SCALE);
        figure.draw(g);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: nothing leaves the memory
        }
        return bytes.toByteArray();
    }

    private static String shortest(double x, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", x);
        text = text.replaceFirst("\\.?0+$", "");
        return text.equals("-0") || text.isEmpty() ? "0" : text;
    }
}
