package io.terminaldesk.simulator.screen.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a screen shows, by the pages that lie on each other, home at the bottom.
 *
 * @param scroll how far the page on top is scrolled
 * @param question a dialog above the page
 * @param notice a line that goes away by itself
 * @param recents the pages that were opened last, newest first
 */
public record ScreenModel(
        List<Page> pages,
        double scroll,
        @Nullable Finger finger,
        @Nullable Question question,
        @Nullable Notice notice,
        List<Page> recents,
        boolean dark) {

    private static final int MAX_PAGES = 12;
    private static final int MAX_RECENTS = 4;

    public ScreenModel {
        pages = List.copyOf(pages);
        recents = List.copyOf(recents);
    }

    /** A line of text for a while; its number tells it from one of the same text. */
    public record Notice(int number, String text) {}

    public static ScreenModel at(Page home) {
        return new ScreenModel(List.of(home), 0, null, null, null, List.of(), false);
    }

    public Page top() {
        return pages.getLast();
    }

    /** Nothing of it may be seen from afar. */
    public boolean secure() {
        return top().secure();
    }

    public ScreenModel open(Page page) {
        List<Page> longer = new ArrayList<>(pages.size() < MAX_PAGES ? pages : pages.subList(0, MAX_PAGES - 1));
        longer.add(page);
        return with(longer, 0).remember(page);
    }

    /** The same page in another state stays where it is scrolled to. */
    ScreenModel replace(Page page) {
        List<Page> others = new ArrayList<>(pages.subList(0, pages.size() - 1));
        others.add(page);
        return with(others, page.getClass() == top().getClass() ? scroll : 0);
    }

    ScreenModel back() {
        return pages.size() == 1 ? this : with(pages.subList(0, pages.size() - 1), 0);
    }

    public ScreenModel home() {
        return with(pages.subList(0, 1), 0);
    }

    /** Each page in another state, or the same. */
    public ScreenModel mapped(UnaryOperator<Page> change) {
        return new ScreenModel(pages.stream().map(change).toList(), scroll, finger, question, notice, recents, dark);
    }

    /** Shows a page that tells something: above all but a payment, which goes on, and instead of another one like it. */
    public ScreenModel announce(Page page) {
        List<Page> others = new ArrayList<>(pages);
        others.removeIf(it -> it.getClass() == page.getClass());
        others.add(secure() ? others.size() - 1 : others.size(), page);
        return secure() ? new ScreenModel(others, scroll, finger, question, notice, recents, dark) : with(others, 0);
    }

    private ScreenModel remember(Page page) {
        if (page.dark() || page.secure()) {
            return this;
        }
        List<Page> newest = new ArrayList<>(List.of(page));
        recents.stream().filter(it -> it.getClass() != page.getClass()).forEach(newest::add);
        List<Page> kept = newest.subList(0, Math.min(newest.size(), MAX_RECENTS));
        return new ScreenModel(pages, scroll, finger, question, notice, kept, dark);
    }

    private ScreenModel with(List<Page> shown, double scrolled) {
        return new ScreenModel(shown, scrolled, null, null, notice, recents, dark);
    }

    ScreenModel scrolledTo(double y) {
        return new ScreenModel(pages, y, finger, question, notice, recents, dark);
    }

    ScreenModel touchedBy(@Nullable Finger now) {
        return new ScreenModel(pages, scroll, now, question, notice, recents, dark);
    }

    ScreenModel asking(@Nullable Question asked) {
        return new ScreenModel(pages, scroll, null, asked, notice, recents, dark);
    }

    public ScreenModel noting(@Nullable Notice text) {
        return new ScreenModel(pages, scroll, finger, question, text, recents, dark);
    }

    ScreenModel switchedTo(boolean off) {
        return new ScreenModel(pages, scroll, null, question, notice, recents, off);
    }
}
