package io.terminaldesk.simulator.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.link.ServerFrame;
import io.terminaldesk.rfb.ScreenSize;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paints every page to {@code target/screens}, to be looked at; none of them is empty or wider than its screen. */
class GalleryTest {

    private static final Path SCREENS = Path.of("target/screens");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    home          |
                    settings      | Settings
                    network       | Settings, Network
                    network-ask   | Settings, Network, Wi-Fi
                    network-off   | Settings, Network, Wi-Fi, Turn off
                    printer       | Printer
                    printed       | Printer, Print test receipt
                    diagnostics   | Settings, Diagnostics
                    checking      | Settings, Diagnostics, Check the connection
                    about         | Settings, About
                    apps          | Apps
                    recents       | Apps, Printer, Recents
                    start         | Start session, 1, 2, 3, 4, 5
                    checking-code | Start session, 1, 2, 3, 4, 5, 6, 7, 8, Connect
                    calculator    | Calculator, 1, 2, ., 5, ×, 8
                    shift         | Shift report
                    pay-amount    | New payment, 1, 2, 5, 0
                    pay-card      | New payment, 1, 2, 5, 0, Charge
                    pay-pin       | New payment, 1, 2, 5, 0, Charge, Present card, 1, 2
                    pay-approved  | New payment, 1, 2, 5, 0, Charge, Present card, 1, 2, 3, 4, OK
                    """)
    void paintsEveryPage(String name, String taps) throws IOException {
        PretendTerminal terminal = PretendTerminal.s1f2();

        walk(terminal, taps);

        write(terminal, name);
    }

    @ParameterizedTest
    @CsvSource({"M450-806100123,m450", "S1E2L-000160234500099,s1e2l", "SFO1-000150183300032,sfo1"})
    void fitsEverySizeOfScreen(String poiid, String name) throws IOException {
        write(new PretendTerminal(poiid), name + "-home");
        write(new PretendTerminal(poiid).tap("Start session").type("1234"), name + "-start");
        write(new PretendTerminal(poiid).tap("Settings"), name + "-settings");
        write(new PretendTerminal(poiid).tap("Calculator").type("42"), name + "-calculator");
        write(new PretendTerminal(poiid).tap("New payment").type("990"), name + "-pay");
        write(new PretendTerminal(poiid).tap("New payment").type("990").tap("Charge"), name + "-card");
    }

    @Test
    void paintsARemoteSession() throws IOException {
        PretendTerminal terminal =
                PretendTerminal.s1f2().tap("Start session").type("12345678").tap("Connect");
        terminal.handset.session().redeemed(new ServerFrame.Redeemed("redeem-1", true, "s1", "Ada (Support)"));
        terminal.handset
                .session()
                .sessionState(new ServerFrame.SessionState("s1", "Ada (Support)", PretendTerminal.NOW, 1));
        write(terminal, "session-connected");
        write(terminal.tap("Home"), "session-home");
        write(terminal.tap("New payment").type("500"), "session-hidden");
        write(terminal.tap("Back").tap("End session"), "session-ended");
        PretendTerminal wrong =
                PretendTerminal.s1f2().tap("Start session").type("12345678").tap("Connect");
        wrong.handset.session().redeemed(new ServerFrame.Redeemed("redeem-1", false, null, null));
        write(wrong, "session-wrong");
        write(
                PretendTerminal.s1f2()
                        .patch("{\"printer\":{\"status\":\"NoPaper\"},\"battery\":{\"percent\":9}}")
                        .tap("Printer"),
                "no-paper");
    }

    private static void walk(PretendTerminal terminal, String taps) {
        if (taps != null) {
            Arrays.stream(taps.split(", ")).forEach(terminal::tap);
        }
    }

    private static void write(PretendTerminal terminal, String name) throws IOException {
        ScreenSize size = terminal.handset.screen().size();
        int[] pixels = terminal.pixels();
        assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(50);
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, size.width(), size.height(), pixels, 0, size.width());
        Files.createDirectories(SCREENS);
        ImageIO.write(image, "png", SCREENS.resolve(name + ".png").toFile());
    }
}
