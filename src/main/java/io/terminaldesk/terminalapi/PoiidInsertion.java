package io.terminaldesk.terminalapi;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/** Writes the POIID into a message's header that lacks it and leaves every other character as it is. */
final class PoiidInsertion {

    private static final JsonFactory FACTORY = new JsonFactory();

    private PoiidInsertion() {}

    /** {@code message} is a request of sound structure. */
    static String into(String message, String poiid) {
        int inHeader = offsetBehindHeadersBrace(message);
        String member =
                "\"POIID\":\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(poiid)) + "\",";
        return message.substring(0, inHeader) + member + message.substring(inHeader);
    }

    private static int offsetBehindHeadersBrace(String message) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), message)) {
            parser.nextToken();
            enter(parser, "SaleToPOIRequest");
            enter(parser, "MessageHeader");
            return Math.toIntExact(parser.currentTokenLocation().getCharOffset()) + 1;
        }
    }

    private static void enter(JsonParser parser, String member) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = member.equals(parser.currentName());
            parser.nextToken();
            if (found) {
                return;
            }
            parser.skipChildren();
        }
        throw new IllegalArgumentException("the message has no " + member);
    }
}
