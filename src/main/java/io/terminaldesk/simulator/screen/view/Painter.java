package io.terminaldesk.simulator.screen.view;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Turns a picture into pixels: the same picture always into the same ones, whatever was there before. */
public final class Painter {

    private static final double ICON_GRID = 24;
    private static final float PEN = 1.9f;

    private final Typeface typeface;

    public Painter(Typeface typeface) {
        this.typeface = typeface;
    }

    /** Paints all of it: a curve that is painted only in part gets other shades at its edge. */
    public void paint(Picture picture, BufferedImage into, double scale) {
        Graphics2D pen = into.createGraphics();
        try {
            prepare(pen);
            pen.scale(scale, scale);
            for (Picture.Layer layer : picture.layers()) {
                Shape outside = pen.getClip();
                Box clip = layer.clip();
                pen.clip(new Rectangle2D.Double(clip.x(), clip.y(), clip.width(), clip.height()));
                layer.parts().forEach(part -> draw(part, pen));
                pen.setClip(outside);
            }
        } finally {
            pen.dispose();
        }
    }

    private static void prepare(Graphics2D pen) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setComposite(AlphaComposite.SrcOver);
    }

    private void draw(Part part, Graphics2D pen) {
        switch (part) {
            case Part.Fill(Box box, Ink ink, double radius) -> {
                pen.setColor(ink.color());
                pen.fill(rounded(box, radius));
            }
            case Part.Outline(Box box, Ink ink, double radius, double thickness) -> {
                pen.setColor(ink.color());
                pen.setStroke(new BasicStroke((float) thickness));
                pen.draw(rounded(box.inset(thickness / 2, thickness / 2), radius - thickness / 2));
            }
            case Part.Line line -> new Lettering(pen, typeface.font(line.style())).line(line);
            case Part.Paragraph paragraph -> new Lettering(pen, typeface.font(paragraph.style())).paragraph(paragraph);
            case Part.Drawing(Box box, Icon icon, Ink ink) -> {
                pen.setColor(ink.color());
                pen.setStroke(new BasicStroke(
                        (float) (PEN * box.width() / ICON_GRID), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                AffineTransform place = AffineTransform.getTranslateInstance(box.x(), box.y());
                place.scale(box.width() / ICON_GRID, box.height() / ICON_GRID);
                pen.draw(place.createTransformedShape(icon.shape()));
            }
        }
    }

    private static Shape rounded(Box box, double radius) {
        return radius <= 0
                ? new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height())
                : new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
    }
}
