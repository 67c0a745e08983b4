package io.terminaldesk.nexo;

import java.util.List;

/** The answers to a diagnosis request that are given in a terminal's stead, as whole messages in JSON. */
public final class DiagnosisAnswers {

    private DiagnosisAnswers() {}

    /** The device can't be reached. The text is Adyen's. */
    public static String unreachable(MessageHeader request) {
        return failure(request, ErrorCondition.UNREACHABLE_HOST, "Terminal is not reachable");
    }

    /** The terminal is at work on another request. The text is ours. */
    public static String busy(MessageHeader request) {
        return failure(request, ErrorCondition.BUSY, "The terminal is processing another request.");
    }

    private static String failure(MessageHeader request, ErrorCondition condition, String message) {
        return new DiagnosisResponse(Response.failure(condition, message), null, List.of()).answerTo(request);
    }
}
