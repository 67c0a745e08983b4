package io.terminaldesk.link;

import io.terminaldesk.link.TerminalFrame.Screen;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes frames as JSON text and reads them back. Reading never throws: a type of a later version is Unknown, all else
 * that is no frame is Malformed. A frame has at most 256 KiB of UTF-8, depth 8 and 500 tokens; members that nobody
 * knows are passed over. Source: docs/terminal-link.md.
 */
public final class LinkCodec {

    private static final int MAX_SIDE = 8192;

    private LinkCodec() {}

    public static TerminalFrame readTerminalFrame(String text) {
        return read(text, LinkCodec::terminalFrame, TerminalFrame.Malformed::new);
    }

    public static ServerFrame readServerFrame(String text) {
        return read(text, LinkCodec::serverFrame, ServerFrame.Malformed::new);
    }

    private static <F> F read(String text, Function<FrameMembers, F> known, Function<String, F> malformed) {
        return switch (FrameJson.read(text)) {
            case FrameJson.Result.Read(ObjectNode frame) ->
                FrameMembers.read(frame, known, member -> malformed.apply("member " + member));
            case FrameJson.Result.Unreadable(String reason) -> malformed.apply(reason);
        };
    }

    private static TerminalFrame terminalFrame(FrameMembers frame) {
        String type = frame.name("type");
        return switch (type) {
            case "hello" ->
                new TerminalFrame.Hello(
                        frame.name("softwareVersion"),
                        frame.oneOf("platform", Platform::fromWire),
                        frame.name("model"),
                        frame.optionalNested("screen", LinkCodec::screen),
                        frame.names("capabilities"));
            case "answer" -> new TerminalFrame.Answer(frame.name("id"), frame.text("text"));
            case "redeem" -> new TerminalFrame.Redeem(frame.name("attempt"), frame.name("passcode"));
            case "endSession" -> new TerminalFrame.EndSession(frame.name("sessionId"));
            case "secureEntry" -> new TerminalFrame.SecureEntry(frame.flag("on"));
            default -> new TerminalFrame.Unknown(type);
        };
    }

    private static ServerFrame serverFrame(FrameMembers frame) {
        String type = frame.name("type");
        return switch (type) {
            case "exchange" -> new ServerFrame.Exchange(frame.name("id"), frame.text("text"));
            case "redeemed" ->
                new ServerFrame.Redeemed(
                        frame.name("attempt"),
                        frame.flag("ok"),
                        frame.optionalName("sessionId"),
                        frame.optionalName("who"));
            case "openMirror" ->
                new ServerFrame.OpenMirror(frame.name("sessionId"), frame.name("ticket"), frame.names("rights"));
            case "sessionState" ->
                new ServerFrame.SessionState(
                        frame.name("sessionId"),
                        frame.name("who"),
                        frame.instant("since"),
                        frame.number("watchers", 0, Integer.MAX_VALUE));
            case "sessionEnded" -> new ServerFrame.SessionEnded(frame.name("sessionId"), frame.name("cause"));
            default -> new ServerFrame.Unknown(type);
        };
    }

    private static Screen screen(FrameMembers screen) {
        return new Screen(screen.number("w", 1, MAX_SIDE), screen.number("h", 1, MAX_SIDE));
    }

    /** The frame as text, perhaps too big to be sent: see {@link #isTooBig}. What was never a frame can't be written. */
    public static String write(TerminalFrame frame) {
        return switch (frame) {
            case TerminalFrame.Hello hello -> write(hello);
            case TerminalFrame.Answer(String id, String text) ->
                FrameJson.write(FrameJson.frame("answer").put("id", id).put("text", text));
            case TerminalFrame.Redeem(String attempt, String passcode) ->
                FrameJson.write(
                        FrameJson.frame("redeem").put("attempt", attempt).put("passcode", passcode));
            case TerminalFrame.EndSession(String sessionId) ->
                FrameJson.write(FrameJson.frame("endSession").put("sessionId", sessionId));
            case TerminalFrame.SecureEntry(boolean on) ->
                FrameJson.write(FrameJson.frame("secureEntry").put("on", on));
            case TerminalFrame.Unknown _, TerminalFrame.Malformed _ ->
                throw new IllegalArgumentException("No frame: " + frame);
        };
    }

    private static String write(TerminalFrame.Hello hello) {
        ObjectNode frame = FrameJson.frame("hello")
                .put("softwareVersion", hello.softwareVersion())
                .put("platform", hello.platform().wireName())
                .put("model", hello.model());
        @Nullable Screen screen = hello.screen();
        if (screen == null) {
            frame.putNull("screen");
        } else {
            frame.putObject("screen").put("w", screen.width()).put("h", screen.height());
        }
        hello.capabilities().forEach(frame.putArray("capabilities")::add);
        return FrameJson.write(frame);
    }

    /** The frame as text, perhaps too big to be sent: see {@link #isTooBig}. What was never a frame can't be written. */
    public static String write(ServerFrame frame) {
        return switch (frame) {
            case ServerFrame.Exchange(String id, String text) ->
                FrameJson.write(FrameJson.frame("exchange").put("id", id).put("text", text));
            case ServerFrame.Redeemed(String attempt, boolean ok, var sessionId, var who) ->
                FrameJson.write(FrameJson.frame("redeemed")
                        .put("attempt", attempt)
                        .put("ok", ok)
                        .put("sessionId", sessionId)
                        .put("who", who));
            case ServerFrame.OpenMirror mirror -> write(mirror);
            case ServerFrame.SessionState state ->
                FrameJson.write(FrameJson.frame("sessionState")
                        .put("sessionId", state.sessionId())
                        .put("who", state.who())
                        .put("since", state.since().toString())
                        .put("watchers", state.watchers()));
            case ServerFrame.SessionEnded(String sessionId, String cause) ->
                FrameJson.write(FrameJson.frame("sessionEnded")
                        .put("sessionId", sessionId)
                        .put("cause", cause));
            case ServerFrame.Unknown _, ServerFrame.Malformed _ ->
                throw new IllegalArgumentException("No frame: " + frame);
        };
    }

    private static String write(ServerFrame.OpenMirror mirror) {
        ObjectNode frame = FrameJson.frame("openMirror")
                .put("sessionId", mirror.sessionId())
                .put("ticket", mirror.ticket());
        mirror.rights().forEach(frame.putArray("rights")::add);
        return FrameJson.write(frame);
    }

    /** Whether the text has more than 256 KiB of UTF-8. JSON within JSON grows: each quote in a message takes two bytes. */
    public static boolean isTooBig(String frame) {
        return FrameJson.isTooBig(frame);
    }
}
