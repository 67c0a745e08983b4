package io.terminaldesk.simulator.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.nexo.PrinterStatus;
import io.terminaldesk.rfb.Area;
import io.terminaldesk.simulator.state.TerminalState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandsetTest {

    private static final int ESCAPE = 0xFF1B;
    private static final int HOME = 0xFF50;
    private static final int END = 0xFF57;
    private static final int SHIFT = 0xFFE1;
    private static final int CONTROL = 0xFFE3;
    private static final int RETURN = 0xFF0D;

    private final PretendTerminal terminal = PretendTerminal.s1f2();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Start session | Start session
                    Shift report  | Shift report
                    Calculator    | Calculator
                    Printer       | Printer
                    Apps          | Apps
                    Settings      | Settings
                    New payment   | New payment
                    Settings, Network       | Network
                    Settings, Printer       | Printer
                    Settings, Diagnostics   | Diagnostics
                    Settings, Start session | Start session
                    Settings, About         | About
                    Settings, Apps          | Apps
                    Apps, New payment       | New payment
                    Apps, Shift report      | Shift report
                    Apps, Calculator        | Calculator
                    Apps, Settings          | Settings
                    """)
    void reachesEachPageByTouchesAndComesHome(String taps, String title) {
        Arrays.stream(taps.split(", ")).forEach(terminal::tap);
        assertThat(terminal.title()).isEqualTo(title);

        terminal.tap("Home");

        assertThat(terminal.title()).isEqualTo("Home");
    }

    @Test
    void goesBackByTouchAndByKey() {
        terminal.tap("Settings").tap("Network").tap("Back");
        assertThat(terminal.title()).isEqualTo("Settings");
        terminal.tap("Network").tap("Up");
        assertThat(terminal.title()).isEqualTo("Settings");

        terminal.key(ESCAPE);

        assertThat(terminal.title()).isEqualTo("Home");
    }

    @Test
    void homeKeyLeadsHomeFromAnywhere() {
        assertThat(terminal.tap("Settings").tap("Network").key(HOME).title()).isEqualTo("Home");
    }

    @Test
    void recentsShowWhatWasOpen() {
        terminal.tap("Apps").tap("Calculator");
        var keyboard = terminal.handset.operator();
        keyboard.key(CONTROL, true);
        keyboard.key(SHIFT, true);
        keyboard.key(ESCAPE, true);

        assertThat(terminal.title()).isEqualTo("Recent");
        assertThat(terminal.tap("Apps").title()).isEqualTo("Apps");
    }

    @Test
    void powerKeyDarkensTheScreenUntilItIsTouched() {
        terminal.key(END);
        assertThat(Arrays.stream(terminal.pixels()).map(it -> it & 0xFFFFFF)).containsOnly(0);

        terminal.tap("Screen");

        assertThat(terminal.title()).isEqualTo("Home");
        assertThat(terminal.texts()).contains("10:28");
    }

    @Test
    void turnsWifiOffOnlyAfterAQuestion() {
        terminal.tap("Settings").tap("Network").tap("Wi-Fi");
        assertThat(terminal.state().online()).isTrue();
        terminal.tap("Cancel");
        assertThat(terminal.state().online()).isTrue();

        terminal.tap("Wi-Fi").tap("Turn off");

        assertThat(terminal.state().online()).isFalse();
        terminal.tap("Wi-Fi");
        assertThat(terminal.state().online()).isTrue();
    }

    @Test
    void aTestReceiptTakesPaperUntilThereIsNone() {
        terminal.tap("Printer").tap("Print test receipt");
        assertThat(printer().paperPercent()).isEqualTo(96);
        assertThat(terminal.texts()).contains("Paper 96%", "The test receipt is printed");

        for (int i = 0; i < 24; i++) {
            terminal.tap("Print test receipt");
        }

        assertThat(printer().status()).isEqualTo(PrinterStatus.NO_PAPER);
        terminal.tap("Print test receipt");
        assertThat(terminal.texts()).contains("The printer can't print");
        terminal.tap("Refill paper");
        assertThat(printer().status()).isEqualTo(PrinterStatus.OK);
        assertThat(printer().paperPercent()).isEqualTo(100);
    }

    @Test
    void aNoticeGoesAwayByItself() {
        terminal.tap("Printer").tap("Print test receipt").alarm();

        assertThat(terminal.texts()).doesNotContain("The test receipt is printed");
    }

    @Test
    void checksItsHost() {
        terminal.tap("Settings").tap("Diagnostics").tap("Check the connection");
        assertThat(terminal.texts()).contains("Checking…");

        terminal.host.complete(false);

        assertThat(terminal.texts()).contains("The host can't be reached");
    }

    @Test
    void calculates() {
        terminal.tap("Calculator")
                .type("12")
                .tap(".")
                .type("5")
                .tap("×")
                .type("8")
                .tap("=");

        assertThat(terminal.texts()).contains("100");
    }

    @Test
    void aPatchRepaints() {
        List<String> changes = new ArrayList<>();
        try (var _ = terminal.handset.screen().onChange(() -> changes.add("changed"))) {
            int[] before = terminal.pixels();
            terminal.patch("{\"battery\":{\"percent\":12}}");

            assertThat(changes).hasSize(1);
            assertThat(terminal.texts()).contains("12%");
            assertThat(terminal.pixels()).isNotEqualTo(before);
            terminal.patch("{\"delayMillis\":5}");
            assertThat(changes).as("nothing that is seen").hasSize(1);
        }
    }

    @Test
    void whatIsPaintedAnewEqualsWhatIsPaintedAtOnce() {
        List<String> steps = List.of("Settings", "Network", "Wi-Fi", "Cancel", "Home", "Printer", "Print test receipt");
        try (var _ = terminal.handset.screen().onChange(() -> {})) {
            for (String step : steps) {
                terminal.tap(step);
                int[] painted = terminal.pixels();
                var fresh = new PaintedScreen(
                        terminal.handset.screen().size(),
                        2,
                        PretendTerminal.PAINTER,
                        terminal.handset.view().picture());
                int[] atOnce = new int[painted.length];
                fresh.read(fresh.size().area(), atOnce, fresh.size().width());
                assertThat(Arrays.equals(painted, atOnce)).as("after " + step).isTrue();
            }
        }
    }

    @Test
    void aTouchIsShownAndCanBeTakenBack() {
        int[] before = terminal.pixels();
        var hands = terminal.handset.operator();
        var spot = terminal.handset.view().named("Settings").orElseThrow().box();
        hands.pointer((int) spot.centerX() * 2, (int) spot.centerY() * 2, 1);
        assertThat(terminal.pixels()).isNotEqualTo(before);

        hands.pointer(10, 10, 1);
        hands.pointer(10, 10, 0);

        assertThat(terminal.title()).isEqualTo("Home");
        assertThat(terminal.pixels()).isEqualTo(before);
    }

    @Test
    void aListIsDragged() {
        terminal.tap("Apps");
        var hands = terminal.handset.operator();
        hands.pointer(300, 900, 1);
        hands.pointer(300, 500, 1);
        hands.pointer(300, 500, 0);

        assertThat(terminal.handset.model().scroll()).isPositive();
        assertThat(terminal.title()).as("nothing was tapped").isEqualTo("Apps");
        hands.pointer(300, 300, 1);
        hands.pointer(300, 1200, 1);
        hands.pointer(300, 1200, 0);
        assertThat(terminal.handset.model().scroll()).isZero();
    }

    @Test
    void whatLiesOutsideTheScreenReadsAsNothing() {
        int[] pixels = new int[4 * 3];
        Arrays.fill(pixels, 7);
        terminal.handset.screen().read(new Area(718, 1279, 4, 2), pixels, 4);

        assertThat(pixels[0]).isNotZero().isNotEqualTo(7);
        assertThat(Arrays.copyOfRange(pixels, 2, 8)).containsOnly(0);
        assertThat(Arrays.copyOfRange(pixels, 8, 12)).containsOnly(7);
    }

    @Test
    void secureEntryIsOnExactlyWhileAPaymentIsUp() {
        List<String> heard = new ArrayList<>();
        AtomicInteger seenAtPause = new AtomicInteger();
        terminal.handset.onSecureEntry(new SecureEntry() {
            @Override
            public void comesUp() {
                heard.add("up");
                seenAtPause.set(terminal.title().equals("Home") ? 1 : 2);
            }

            @Override
            public void isOver() {
                heard.add("over " + terminal.title());
            }
        });

        terminal.tap("New payment")
                .type("1250")
                .tap("Charge")
                .tap("Present card")
                .type("1234");
        assertThat(terminal.said).containsExactly("paying true", "secureEntry true");
        assertThat(seenAtPause).as("streams stop before the payment is shown").hasValue(1);
        assertThat(terminal.handset.secure()).isTrue();
        int[] afar = new int[100];
        Arrays.fill(afar, 7);
        terminal.handset.screenFromAfar().read(new Area(300, 300, 10, 10), afar, 10);
        assertThat(afar).containsOnly(0);
        terminal.tap("OK").tap("Done");

        assertThat(heard).containsExactly("up", "over Home");
        assertThat(terminal.said)
                .containsExactly("paying true", "secureEntry true", "paying false", "secureEntry false");
        assertThat(terminal.handset.secure()).isFalse();
        assertThat(terminal.tap("Shift report").texts()).contains("€ 12.50");
    }

    @Test
    void theControlApiPutsAPaymentUpAndTakesItAway() {
        assertThat(terminal.patch("{\"paying\":true}").title()).isEqualTo("New payment");
        assertThat(terminal.handset.secure()).isTrue();

        assertThat(terminal.patch("{\"paying\":false}").title()).isEqualTo("Home");
        assertThat(terminal.handset.secure()).isFalse();
    }

    @Test
    void passcodesAreTypedOnKeyboardsToo() {
        terminal.tap("Start session");
        "12345678".chars().forEach(terminal::key);
        terminal.key(RETURN);

        assertThat(terminal.said).containsExactly("redeem redeem-1 12345678");
    }

    private TerminalState.Printer printer() {
        return Objects.requireNonNull(terminal.state().printer());
    }
}
