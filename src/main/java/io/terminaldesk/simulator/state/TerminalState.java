package io.terminaldesk.simulator.state;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.terminaldesk.link.Platform;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.nexo.PrinterStatus;
import io.terminaldesk.rfb.ScreenSize;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a virtual terminal is and how it behaves, in the form that the control API shows and patches. A part that the
 * terminal lacks is null. {@code attestation} is what a security scan would find; {@code host.url} may be a path,
 * which is then one of the program that runs the terminal. {@code paying}
 * says whether a payment is on the screen.
 */
public record TerminalState(
        PoiId poiid,
        String model,
        Kind kind,
        boolean online,
        boolean busy,
        boolean silent,
        boolean paying,
        int delayMillis,
        String softwareVersion,
        @Nullable Battery battery,
        @Nullable Printer printer,
        int storedPayments,
        @Nullable StoreAndForward storeAndForward,
        @Nullable Attestation attestation,
        List<NetworkInterface> networkInterfaces,
        Host host,
        @Nullable String tamperStatus,
        @Nullable Instant sdkExpiry,
        @Nullable P2pe p2pe,
        @Nullable EncryptionKey encryptionKey) {

    static final int LONGEST_DELAY_MILLIS = 120_000;

    private static final Pattern ANDROID_MODEL = Pattern.compile("AMS1|SFO1|S1[EFU].*|M450|P630");
    private static final Pattern UNATTENDED_MODEL = Pattern.compile("UX[0-9]+");

    public TerminalState {
        Check.text("model", model, 40);
        Check.present("kind", kind);
        Check.range("delayMillis", delayMillis, LONGEST_DELAY_MILLIS);
        Check.text("softwareVersion", softwareVersion, 80);
        Check.range("storedPayments", storedPayments, Integer.MAX_VALUE);
        networkInterfaces = Check.items("networkInterfaces", networkInterfaces, 16);
        Check.present("host", host);
        Check.optionalText("tamperStatus", tamperStatus, 100);
    }

    /** A terminal as it comes out of its box: nothing special, no part but what its POIID says. */
    public static TerminalState fresh(PoiId poiid) {
        boolean installation = poiid.isInstallation();
        return new TerminalState(
                poiid,
                installation
                        ? "Mobile SDK"
                        : poiid.value().substring(0, poiid.value().indexOf('-')),
                installation ? Kind.MOBILE_SDK : Kind.TERMINAL,
                true,
                false,
                false,
                false,
                0,
                "1.126",
                null,
                null,
                0,
                null,
                null,
                List.of(),
                new Host("/simulator/host", false),
                null,
                null,
                null,
                null);
    }

    /** What a try of the host leaves behind in an installation that stores payments and forwards them when it can. */
    public TerminalState afterForwarding(boolean hostReached) {
        if (kind != Kind.MOBILE_SDK || storeAndForward == null) {
            return this;
        }
        return new TerminalState(
                poiid,
                model,
                kind,
                online,
                busy,
                silent,
                paying,
                delayMillis,
                softwareVersion,
                battery,
                printer,
                hostReached ? 0 : storedPayments,
                storeAndForward.after(hostReached, storedPayments),
                attestation,
                networkInterfaces,
                host,
                tamperStatus,
                sdkExpiry,
                p2pe,
                encryptionKey);
    }

    public Platform platform() {
        if (kind != Kind.TERMINAL) {
            return Platform.MOBILE_SDK;
        }
        if (unattended()) {
            return Platform.UNATTENDED;
        }
        return ANDROID_MODEL.matcher(model).matches() ? Platform.ANDROID : Platform.ENGAGE;
    }

    /** The screen that can be seen and used from afar; only Android terminals have one. */
    public Optional<ScreenSize> screen() {
        return platform() == Platform.ANDROID ? Optional.of(Screens.of(model)) : Optional.empty();
    }

    public boolean wireless() {
        return networkInterfaces.isEmpty()
                || networkInterfaces.stream().anyMatch(it -> it.iface().startsWith("wl"));
    }

    public boolean unattended() {
        return UNATTENDED_MODEL.matcher(model).matches();
    }

    /** What the terminal is to those who send it messages. */
    public enum Kind {
        TERMINAL("terminal"),
        MOBILE_SDK("mobileSdk"),
        PAYMENTS_APP("paymentsApp");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        @JsonValue
        public String wireName() {
            return wireName;
        }
    }

    public record Battery(@JsonProperty(required = true) int percent) {
        public Battery {
            Check.range("percent", percent, 100);
        }
    }

    /**
     * A printer and what is left of its roll. The status rules: without paper 0 is left, a low roll has at most 15, and a
     * printer that is all right has some.
     */
    public record Printer(PrinterStatus status, int paperPercent) {

        private static final int FULL = 100;
        private static final int LOW = 15;
        private static final int RECEIPT = 4;

        public Printer {
            Check.present("status", status);
            Check.range("paperPercent", paperPercent, FULL);
            paperPercent = switch (status) {
                case NO_PAPER -> 0;
                case PAPER_LOW -> Math.min(paperPercent, LOW);
                case OK -> paperPercent == 0 ? FULL : paperPercent;
                case PAPER_JAM, OUT_OF_ORDER -> paperPercent;
            };
        }

        @JsonCreator
        static Printer of(
                @JsonProperty("status") PrinterStatus status,
                @JsonProperty("paperPercent") @Nullable Integer paperPercent) {
            return new Printer(status, paperPercent == null ? FULL : paperPercent);
        }

        public boolean canPrint() {
            return status == PrinterStatus.OK || status == PrinterStatus.PAPER_LOW;
        }

        /** A receipt takes its share of the roll. */
        public Printer afterReceipt() {
            int left = Math.max(0, paperPercent - RECEIPT);
            return new Printer(
                    left == 0 ? PrinterStatus.NO_PAPER : left <= LOW ? PrinterStatus.PAPER_LOW : PrinterStatus.OK,
                    left);
        }

        /** With a new roll, which frees a jam too. */
        public Printer refilled() {
            return new Printer(status == PrinterStatus.OUT_OF_ORDER ? status : PrinterStatus.OK, FULL);
        }
    }

    public record NetworkInterface(
            @JsonProperty("Address") String address,
            @JsonProperty("Iface") String iface) {

        private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");
        private static final Pattern IFACE = Pattern.compile("[A-Za-z0-9._-]{1,15}");

        public NetworkInterface {
            Check.form("Address", address, ADDRESS);
            Check.form("Iface", iface, IFACE);
        }
    }

    public record Host(String url, boolean blockedByFirewall) {
        public Host {
            Check.text("url", url, 500);
            Check.that(isHttp(url), "url", url, "an http or https URL, or a path");
        }

        private static boolean isHttp(String url) {
            try {
                URI uri = URI.create(url);
                return uri.getScheme() == null
                        ? url.startsWith("/") && !url.startsWith("//")
                        : uri.getHost() != null && uri.getScheme().matches("https?");
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    /** The versions that the maker of the hardware states for point-to-point encryption. */
    public record P2pe(
            String p2peFirmwareVersionNumber,
            String p2peOpenProtocolVersion,
            @JsonProperty("p2peSREDVersion") String p2peSredVersion,
            String p2peVaultVersion,
            String p2peAppManagerVersion) {
        public P2pe {
            Check.text("p2peFirmwareVersionNumber", p2peFirmwareVersionNumber, 100);
            Check.text("p2peOpenProtocolVersion", p2peOpenProtocolVersion, 100);
            Check.text("p2peSREDVersion", p2peSredVersion, 100);
            Check.text("p2peVaultVersion", p2peVaultVersion, 100);
            Check.text("p2peAppManagerVersion", p2peAppManagerVersion, 100);
        }
    }
}
