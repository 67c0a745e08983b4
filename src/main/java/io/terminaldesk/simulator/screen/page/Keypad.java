package io.terminaldesk.simulator.screen.page;

import io.terminaldesk.simulator.screen.model.Action;
import io.terminaldesk.simulator.screen.model.Page;
import io.terminaldesk.simulator.screen.model.Sheet;
import io.terminaldesk.simulator.screen.view.Box;
import io.terminaldesk.simulator.screen.view.Icon;
import io.terminaldesk.simulator.screen.view.Ink;
import io.terminaldesk.simulator.screen.view.Part.Align;
import io.terminaldesk.simulator.screen.view.Style;
import java.util.List;

/** Keys in rows that fill a box; a key's text is what it sends to the page. */
final class Keypad {

    private Keypad() {}

    static void digits(Sheet sheet, Box box, String last) {
        show(sheet, box, List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", Page.DELETE, "0", last), 3);
    }

    static void show(Sheet sheet, Box box, List<String> keys, int columns) {
        int rows = (keys.size() + columns - 1) / columns;
        double gap = 8;
        double width = (box.width() - gap * (columns - 1)) / columns;
        double height = (box.height() - gap * (rows - 1)) / rows;
        for (int i = 0; i < keys.size(); i++) {
            Box key = new Box(
                    box.x() + i % columns * (width + gap), box.y() + i / columns * (height + gap), width, height);
            if (!keys.get(i).isEmpty()) {
                key(sheet, key, keys.get(i));
            }
        }
    }

    private static void key(Sheet sheet, Box key, String name) {
        double radius = Math.min(16, key.height() / 2);
        boolean digit = name.length() == 1 && (Character.isDigit(name.charAt(0)) || name.equals("."));
        boolean strong = name.length() > 1 && !name.equals(Page.DELETE) && !name.equals("C");
        sheet.fill(key, strong ? Ink.PINE : digit ? Ink.WHITE : Ink.LINE, radius);
        if (digit) {
            sheet.outline(key, Ink.LINE, radius, 1);
        }
        if (name.equals(Page.DELETE)) {
            sheet.icon(key.square(26), Icon.BACKSPACE, Ink.SLATE);
        } else {
            Style style = name.length() > 1 ? Style.STRONG : Style.DIGIT;
            sheet.line(key, name, style, strong ? Ink.WHITE : Ink.SLATE, Align.CENTER);
        }
        sheet.spot(key, radius, name, new Action.Key(name));
    }
}
