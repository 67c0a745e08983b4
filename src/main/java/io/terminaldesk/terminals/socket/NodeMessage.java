package io.terminaldesk.terminals.socket;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.terminaldesk.cluster.Node;
import io.terminaldesk.nexo.MessageHeader;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange.Sender;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What nodes say to each other about terminals, as JSON in the inbox of one node. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = NodeMessage.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = NodeMessage.Written.class, name = "written"),
    @JsonSubTypes.Type(value = NodeMessage.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = NodeMessage.Displaced.class, name = "displaced"),
    @JsonSubTypes.Type(value = NodeMessage.Ping.class, name = "ping"),
    @JsonSubTypes.Type(value = NodeMessage.Pinged.class, name = "pinged")
})
sealed interface NodeMessage {

    JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(any -> any.withIsGetterVisibility(Visibility.NONE))
            .build();

    /** Have this exchange with the terminal whose connection has this epoch, and tell {@code replyTo} what comes of it. */
    record Ask(
            String id,
            Node replyTo,
            PoiId poiid,
            long epoch,
            MessageHeader header,
            String text,
            Duration within,
            Sender sender)
            implements NodeMessage {}

    /** The exchange's frame was written to the terminal's socket. */
    record Written(String id) implements NodeMessage {}

    /** The exchange is over. */
    record Ended(String id, Outcome outcome, @Nullable String text) implements NodeMessage {

        static Ended with(String id, Delivery delivery) {
            return new Ended(id, Outcome.of(delivery), Outcome.textOf(delivery));
        }

        Delivery delivery() {
            return outcome.toDelivery(text);
        }
    }

    /** The terminal has a connection of this epoch now; any older one must close. */
    record Displaced(PoiId poiid, long epoch) implements NodeMessage {}

    /** Ping the terminal whose connection has this epoch, and tell {@code replyTo} how long the pong took. */
    record Ping(String id, Node replyTo, PoiId poiid, long epoch) implements NodeMessage {}

    /**
     * @param since when the connection began to count; null when it is not here
     * @param roundTrip null when no pong came in time
     */
    record Pinged(
            String id, @Nullable Instant since, @Nullable Duration roundTrip) implements NodeMessage {}

    static String inboxOf(Node node) {
        return "terminals/" + node;
    }

    static NodeMessage read(String text) {
        return JSON.readValue(text, NodeMessage.class);
    }

    default String write() {
        // By the interface, because only that carries the type's name.
        return JSON.writerFor(NodeMessage.class).writeValueAsString(this);
    }
}
